import { ForecastError } from '../../engine';
import { readDuration, readNumber, readOneOf, readSource, type Entry } from '../../queries';
import { signalKinds } from '../discovery/signalRule';
import {
  insightDefaultsOf,
  insightOutputs,
  insightQueryTypes,
  signalAnalyses,
  type InsightOutput,
  type InsightQuery,
} from './insightQuery';

/**
 * Reads a saved query model of services or signals and fills in defaults; unknown fields are left out.
 * @throws ForecastError naming the field, its value and what is allowed; for unknown versions too.
 */
export function readInsightQuery(model: Record<string, unknown>): InsightQuery {
  if ((model.version ?? 1) !== 1) {
    throw new ForecastError(
      'unknown-query-version',
      `Query version ${String(model.version)} is not known; this plugin reads version 1. Update the plugin, or build the query anew.`
    );
  }
  const queryType = readOneOf(
    { name: 'queryType', value: model.queryType, fallback: insightQueryTypes[0] },
    insightQueryTypes
  );
  const defaults = insightDefaultsOf(queryType);
  const entry = <Name extends keyof InsightQuery>(name: Name): Entry<InsightQuery[Name]> => ({
    name,
    value: model[name],
    fallback: defaults[name],
  });
  return {
    version: 1,
    queryType,
    source: readSource(entry('source')),
    logs: readSource(entry('logs')),
    service: readText(entry('service')),
    signal: readOneOf(entry('signal'), ['', ...signalKinds]),
    infrastructure: readBoolean(entry('infrastructure')),
    analysis: readOneOf(entry('analysis'), signalAnalyses),
    step: readDuration(entry('step')),
    training: readDuration(entry('training')),
    horizon: readDuration(entry('horizon')),
    falseAlarmsPerWeek: readNumber(entry('falseAlarmsPerWeek'), { above: 0, below: 10_081 }),
    output: readOneOf<InsightOutput>(entry('output'), insightOutputs[queryType]),
  };
}

function readText({ name, value, fallback }: Entry<string>): string {
  return typeof value === 'string' ? value : absent({ name, value, fallback }, 'a text');
}

function readBoolean({ name, value, fallback }: Entry<boolean>): boolean {
  return typeof value === 'boolean' ? value : absent({ name, value, fallback }, 'true or false');
}

function absent<T>({ name, value, fallback }: Entry<T>, allowed: string): T {
  if (value === undefined || value === null) {
    return fallback;
  }
  throw new ForecastError('invalid-query', `${name} is ${JSON.stringify(value)}. Allowed: ${allowed}.`);
}
