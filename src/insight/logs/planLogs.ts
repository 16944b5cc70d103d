import { minute, type TimeRange } from '../../engine';
import { parseDuration } from '../../queries';
import { createMessage, MessageError } from '../../texts';

const second = 1_000;
const day = 86_400_000;
/** Steps that divide the hour or the day, so that later queries find counts of the same steps. */
const steps = [
  ...[10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440].map((count) => count * minute),
];
/** Steps of range and baseline together: each pattern is counted in all of them. */
const maxSteps = 2_500;
const maxBaseline = 90 * day;
/** Lines come so much later than they were written, ms. */
const settleTime = 30 * second;
export const defaultBaseline = '7d';

/** The times that an answer looks at, ms. */
export interface LogPlan extends TimeRange {
  /** What was before `from`. */
  baselineFrom: number;
  /** Distance of counts. */
  step: number;
  /** End of the last step whose lines are all there: what is newer may still come. */
  countedTo: number;
}

/**
 * Range, baseline and step of an answer: the range ends with the present.
 * @throws MessageError where the baseline is no duration, or longer than 90 days.
 */
export function planLogs(
  { baseline }: { baseline: string },
  {
    from,
    to,
    now,
    intervalMs,
    forAlert,
  }: { from: number; to: number; now: number; intervalMs: number; forAlert: boolean }
): LogPlan {
  const end = Math.min(to, now);
  const start = Math.min(from, end - 1);
  const length = parseDuration(baseline === 'auto' ? defaultBaseline : baseline, 'Baseline');
  if (length > maxBaseline || length < minute) {
    throw new MessageError(createMessage('logs.baseline', { baseline }));
  }
  const wanted = Math.max(minute, forAlert ? 0 : intervalMs, (end - start + length) / maxSteps);
  const step = chooseStep(wanted);
  const countedTo = Math.floor(Math.min(end, now - settleTime) / step) * step;
  return { from: start, to: end, baselineFrom: start - length, step, countedTo };
}

/** The shortest of the usual steps that is at least so long, ms. */
export function chooseStep(wanted: number): number {
  return steps.find((one) => one >= wanted) ?? steps[steps.length - 1];
}
