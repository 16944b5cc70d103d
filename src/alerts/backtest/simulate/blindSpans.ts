import type { TimeRange } from '../../../engine';
import type { Evaluations, FailedSpan } from '../evaluate/evaluations';

/** When a rule saw nothing; ms, ascending, without overlap. */
export interface BlindSpans {
  /** Its query had no data, though it had some before; all of the range where it never had any. */
  noData: TimeRange[];
  /** Its evaluation failed. */
  failed: FailedSpan[];
}

/** When none of a rule's definitions had data, and when they failed: they evaluate at the same times. */
export function listBlindSpans(evaluations: Evaluations[]): BlindSpans {
  const [first] = evaluations;
  if (first === undefined) {
    return { noData: [], failed: [] };
  }
  const { start, interval, count } = first;
  const failed = mergeFailures(evaluations);
  const hasFailed = (at: number) => failed.some(({ from, to }) => at >= from && at < to);
  const rows = evaluations.map(listRowsWithData);
  const begin = Math.min(...rows.map(findFirstData));
  const noData: TimeRange[] = [];
  for (let k = begin; k < count; k++) {
    const at = start + k * interval;
    const last = noData[noData.length - 1];
    if (!hasFailed(at) && rows.every((hasData) => !hasData[k])) {
      if (last?.to === at) {
        last.to = at + interval;
      } else {
        noData.push({ from: at, to: at + interval });
      }
    }
  }
  return { noData, failed };
}

/** Whether each evaluation had a value of any series. */
export function listRowsWithData({ series, count }: Evaluations): boolean[] {
  const rows = new Array<boolean>(count).fill(false);
  series.forEach(({ values, nans = [] }) => {
    values.forEach((value, k) => (rows[k] ||= !Number.isNaN(value)));
    nans.forEach((k) => (rows[k] = true));
  });
  return rows;
}

/** The first evaluation with data: before it there was nothing to alert on yet. 0 where there never was any. */
export function findFirstData(hasData: boolean[]): number {
  return Math.max(0, hasData.indexOf(true));
}

/** Definitions of one rule fail together: each failure once. */
function mergeFailures(evaluations: Evaluations[]): FailedSpan[] {
  const all = evaluations.flatMap(({ failed = [] }) => failed);
  const distinct = new Map(all.map((span) => [span.from, span]));
  return [...distinct.values()].sort((a, b) => a.from - b.from);
}
