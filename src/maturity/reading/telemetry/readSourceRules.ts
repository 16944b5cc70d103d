import { mapKnown, type Known } from '../known';
import type { Reading } from '../createReading';
import type { SourceRule } from './telemetryEvidence';

const maxRules = 5_000;
/** Characters of one text of a rule. */
const maxText = 5_000;

/** The rules that the source of metrics evaluates itself. */
export async function readSourceRules(reading: Reading): Promise<Known<SourceRule[]>> {
  return mapKnown(await reading.metadata('rules'), listSourceRules);
}

/** The rules of an answer of Prometheus below `rules`, at most 5,000; what is none is passed over. */
export function listSourceRules(answer: unknown): SourceRule[] {
  const { data } = Object(answer);
  const { groups } = Object(data);
  const rules = (Array.isArray(groups) ? groups : []).flatMap((group): unknown[] => {
    const { rules: own } = Object(group);
    return Array.isArray(own) ? own : [];
  });
  return rules.slice(0, maxRules).flatMap(readRule);
}

function readRule(given: unknown): SourceRule[] {
  const { name, query, type, duration, labels, annotations, evaluationTime, health } = Object(given);
  if (typeof name !== 'string' || typeof query !== 'string') {
    return [];
  }
  return [
    {
      name: name.slice(0, maxText),
      expr: query.slice(0, maxText),
      kind: type === 'recording' ? 'recording' : 'alerting',
      for: typeof duration === 'number' ? 1000 * duration : 0,
      labels: readTexts(labels),
      annotations: readTexts(annotations),
      ...(typeof evaluationTime === 'number' && { evaluation: 1000 * evaluationTime }),
      ...(typeof health === 'string' && { health: health.slice(0, 100) }),
    },
  ];
}

function readTexts(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(given)).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, maxText)]] : []
    )
  );
}
