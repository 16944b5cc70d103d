import { describeSkipped, findSource, listOtherValues, listOwners, nameOwner, type Signal } from '../../insight';
import { countSkipped, type HistorySeries, type Plan } from '../../queries';
import { createQuery } from '../../sources';
import type { Message } from '../../texts';
import type { CapacityDeps } from '../capacityDeps';

/** One series of a signal, and whose it is. */
export interface OwnedSeries {
  signal: Signal;
  /** Whole name of the service or node. */
  owner: string;
  /** What else tells it from the others of its owner. */
  part: string;
  values: Float64Array;
  unit: string;
}

/** The history of one expression on the grid of the plan. @throws SourceError */
export async function readHistory(
  { expr, uid }: { expr: string; uid: string },
  plan: Plan,
  deps: CapacityDeps
): Promise<{ series: HistorySeries[]; skipped: number }> {
  const { historyFrom: from, cutoff: to, step } = plan;
  const request = { query: createQuery('promql', expr), from, to, step, signal: deps.signal };
  const history = await deps.readHistory(request, { uid });
  return { series: history.series, skipped: countSkipped(history) };
}

/** All series of a signal of the fleet with their owners; those of nobody are left out. @throws SourceError */
export async function readSignal(
  signal: Signal,
  plan: Plan,
  deps: CapacityDeps
): Promise<{ series: OwnedSeries[]; notices: Message[] }> {
  const uid = findSource(deps.sources, signal.rule.language);
  if (uid === undefined) {
    return { series: [], notices: [] };
  }
  const { series, skipped } = await readHistory({ expr: signal.expr, uid }, plan, deps);
  const owners = listOwners(signal.rule, deps.discovery);
  const owned = series.flatMap((one): OwnedSeries[] => {
    const subject = nameOwner(one.labels, signal.labels, signal.rule);
    const owner = subject === undefined ? undefined : owners.get(subject);
    return owner === undefined
      ? []
      : [
          {
            signal,
            owner,
            part: listOtherValues(one.labels, signal.labels).join(' '),
            values: alignValues(one, plan),
            unit: one.unit ?? signal.rule.unit,
          },
        ];
  });
  return { series: owned, notices: skipped > 0 ? [describeSkipped(signal.rule, series.length, skipped)] : [] };
}

/** The values on the grid of the plan: what the history lacks at either end is missing. */
export function alignValues({ series }: HistorySeries, { historyFrom, cutoff, step }: Plan): Float64Array {
  const count = Math.round((cutoff - historyFrom) / step) + 1;
  const offset = Math.round((historyFrom - series.start) / step);
  return Float64Array.from({ length: count }, (_, i) => series.values[i + offset] ?? NaN);
}
