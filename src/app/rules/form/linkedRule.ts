import { t } from '@grafana/i18n';
import { escapeTemplate, type RuleSpec } from '../../../alerts';
import { minute } from '../../../engine';
import { expandMacros, findScrapeInterval } from '../../../sources';
import { verbatim } from '../../../ui';
import { nameSignal } from '../../../ui/health';
import type { LinkedQuery, LinkedSignal } from '../../deepLink';
import { newRule } from './draft';

/**
 * Somebody looks at the service in trouble: one observation, made each minute, is enough. The rate of false alarms is held by
 * what an observation must show to be anomalous.
 */
const prompt = { learning: { step: '1m', training: '7d' }, quorum: { anomalous: 1, of: 2 }, keepFiring: '2m' } as const;

/** Where a linked rule's query is evaluated. */
interface Surroundings {
  /** Uid of the Foresight data source. */
  foresight: string;
  /** How far apart scrapes are, as the source is set to; Grafana's default where it is not. */
  scrapeInterval?: string;
}

/** A rule over a query that a panel, Explore or the page of a service has shown; of a signal, it is complete. */
export function linkedRule(
  { source, query, about, name = '', example }: LinkedQuery,
  { foresight, scrapeInterval }: Surroundings
): RuleSpec {
  const rule = {
    ...newRule(foresight, source),
    name,
    source: { uid: source, query: fillMacros(query, scrapeInterval) },
    ...(example !== undefined && { annotations: { description: describeExample(example) } }),
  };
  return about ? ({ ...rule, ...prompt, ...describeSignal(about) } as RuleSpec) : rule;
}

/** What is notified is read as a template: nothing of a line is one. */
function describeExample(example: string): string {
  return t('rule-draft.log-example', 'Lines such as: {{example}}', { example: escapeTemplate(example), ...verbatim });
}

/** Units of signals as messages write them. */
const units: Partial<Record<string, 'ratio' | 'seconds'>> = { errors: 'ratio', duration: 'seconds' };

function describeSignal({ service, kind, harm }: LinkedSignal): Partial<RuleSpec> {
  const values = { service, signal: nameSignal(kind), ...verbatim };
  const name = t('rule-draft.name', '{{service}}: {{signal}} unusual', values);
  const summary = t('rule-draft.summary', '{{signal}} of {{service}} left its usual range', values);
  const unit = units[kind];
  const evidence = { what: nameSignal(kind).toLocaleLowerCase(), ...(unit && { unit }) };
  // The page of the service lists its rules by the label.
  return { name, labels: { service }, annotations: { summary }, evidence, direction: harm } as Partial<RuleSpec>;
}

/** Grafana's macros, which alert rules do not know, with the values that they have at the rule's step. */
function fillMacros(query: LinkedQuery['query'], setting?: string): LinkedQuery['query'] {
  const { expr } = query;
  if (typeof expr !== 'string') {
    return query;
  }
  try {
    const times = { step: minute, scrapeInterval: findScrapeInterval(query, setting) };
    return { ...query, expr: expandMacros(expr, times, '') };
  } catch {
    // Those of the whole range have no value: the form says so at the query.
    return query;
  }
}
