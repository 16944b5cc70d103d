import { minute } from '../../engine';
import type { HistorySeries } from '../../queries';
import type { TargetQuery } from '../settings/action';
import type { ResponseRunDeps } from './responseDeps';

/** How long the newest value of a series counts. */
const lookback = 5 * minute;

/**
 * The present value of a query of a source for one target: of the series whose label names it, or of the only series where that has no
 * such label. NaN where there is none, or several. Nothing of the target is written into the query. @throws SourceError
 */
export async function readTargetValue(
  { source, query }: TargetQuery,
  { label, target, now }: { label: string; target: string; now: number },
  { readHistory, signal }: Pick<ResponseRunDeps, 'readHistory' | 'signal'>
): Promise<number> {
  const to = Math.floor(now / minute) * minute;
  const history = await readHistory({ query, from: to - lookback, to, step: minute, signal }, { uid: source });
  const own = history.series.filter(({ labels }) => labels[label] === target);
  const global = history.series.length === 1 && history.series[0].labels[label] === undefined ? history.series : [];
  const found = own.length > 0 ? own : global;
  return found.length === 1 ? findLast(found[0]) : NaN;
}

function findLast({ series: { values } }: HistorySeries): number {
  for (let row = values.length - 1; row >= 0; row--) {
    if (Number.isFinite(values[row])) {
      return values[row];
    }
  }
  return NaN;
}
