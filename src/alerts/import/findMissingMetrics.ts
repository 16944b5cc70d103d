import { toText } from '../../schema';
import { minute, type TimeRange } from '../../engine';
import type { ReadSamples } from '../backtest';
import { analyseExpression } from '../promql/analyseExpression';
import type { ImportedRule } from './importedRule';

const maxMetrics = 20;
/** Times at which a metric is looked for. */
const lookups = 200;

/** How metrics are looked for; what was found is remembered by the metric's name. */
export interface MetricLookup {
  readSamples: ReadSamples;
  signal: AbortSignal;
  known: Map<string, Promise<boolean>>;
}

/**
 * The metrics of a rule that have no sample at any of 200 times of a range (ms): a rule over them cannot fire. None for
 * LogQL; at most 20 metrics are looked for.
 * @throws SourceError
 */
export async function findMissingMetrics(
  { condition, datasourceUid = '' }: ImportedRule,
  range: TimeRange,
  lookup: MetricLookup
): Promise<string[]> {
  const exprs = 'steps' in condition ? condition.steps.map(({ model }) => toText(model.expr ?? '')) : [];
  const all = 'promql' in condition ? [condition.promql] : exprs;
  const names = [...new Set(all.flatMap((expr) => analyseExpression(expr).metrics.map(({ name }) => name)))];
  const plain = names.filter((name) => /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name)).slice(0, maxMetrics);
  const step = Math.max(minute, Math.ceil((range.to - range.from) / lookups / minute) * minute);
  const grid = { from: Math.floor(range.from / step) * step, to: Math.ceil(range.to / step) * step, step };
  const isThere = (name: string): Promise<boolean> => {
    // Samples between the times that are looked at count, too.
    const expr = `count(last_over_time(${name}[${step / 1000}s]))`;
    const query = { refId: 'A', datasource: { type: 'prometheus' }, expr, range: true };
    const read = () => lookup.readSamples({ query, ...grid, signal: lookup.signal }, { uid: datasourceUid });
    const answer = lookup.known.get(name) ?? read().then(({ series }) => series.length > 0);
    lookup.known.set(name, answer);
    return answer;
  };
  const found = await Promise.all(plain.map(isThere));
  return plain.filter((_, i) => !found[i]);
}
