import {
  findUsualRange,
  lastRecentValue,
  watchNewest,
  widenRange,
  type AnomalyEvent,
  type AnomalyResult,
  type NewestWatch,
  type Series,
  type UsualRange,
} from '../../../engine';
import type { Plan } from '../../../queries';
import type { Unusual } from '../../health/signalState';
import type { NewestSeries } from './readNewest';

/** What was unusual of one series, and what is now: one list of events that all texts are made of. */
export interface Found {
  events: AnomalyEvent[];
  unusual?: Unusual;
}

/** One series as it was read and judged on the coarse grid, and its newest values where there are any. */
export interface AssessedSeries {
  series: Series;
  anomalies: AnomalyResult;
  newest?: NewestSeries;
  /** See NewestOptions. */
  minValueShare?: number;
  direction: 'up' | 'down' | 'both';
  plan: Plan;
}

/** Rows of the coarse grid for which an anomaly counts as going on where nothing finer is known. */
const lateSteps = 2;
/** A signal recovers after so many usual values in a row. */
const recoveringRows = 2;
/** An anomaly on the coarse grid is over when so many newest values are nearer to the usual one than to it. */
const endingRows = 3;

/**
 * The anomalies of a series, in order, and the one that goes on. What is sudden is told by the newest values on their fine
 * grid, which also know when it ends; what is slow by the coarse grid.
 */
export function findUnusual({ series, anomalies, newest, minValueShare, direction, plan }: AssessedSeries): Found {
  const usual = widenRange(series, anomalies);
  const watch: NewestWatch = newest
    ? watchNewest(newest.series, usual, { ...newest, minValueShare, direction, planned: plan.planned })
    : { events: [] };
  const { sudden, slow } = mergeEvents(anomalies.events, watch.events, { step: plan.step, from: newest?.series.start });
  const events = [...slow, ...sudden].sort((a, b) => a.start - b.start);
  const present = { usual, newest: newest?.series, value: findValue(series, newest?.series), plan };
  if (watch.open) {
    const isRecovering = watch.open.usualRows >= recoveringRows;
    return { events, unusual: describeUnusual(sudden[sudden.length - 1], present, isRecovering) };
  }
  const ongoing = slow.find((event) => goesOn(event, present));
  const unusual = ongoing && describeUnusual(ongoing, present, false);
  return {
    events: unusual ? events.map((one) => (one === ongoing ? { ...one, observed: unusual.worst } : one)) : events,
    unusual,
  };
}

/**
 * The events of both grids. Where they overlap they are one: begun on the coarse grid only where the fine one does not reach
 * so far back.
 */
function mergeEvents(
  coarse: AnomalyEvent[],
  fine: AnomalyEvent[],
  { step, from = Infinity }: { step: number; from?: number }
): { sudden: AnomalyEvent[]; slow: AnomalyEvent[] } {
  const overlaps = (one: AnomalyEvent, other: AnomalyEvent) =>
    one.start <= other.end + lateSteps * step && other.start <= one.end + lateSteps * step;
  const sudden = fine.map((event) => {
    const earlier = coarse.find((one) => one.start < from && overlaps(one, event));
    return earlier ? { ...event, start: earlier.start } : event;
  });
  return { sudden, slow: coarse.filter((one) => !fine.some((event) => overlaps(one, event))) };
}

/** What is known of the present. */
interface Present {
  usual: UsualRange;
  newest?: Series;
  value: number;
  plan: Plan;
}

/** Whether an event of the coarse grid goes on. */
function goesOn(event: AnomalyEvent, { usual, newest, plan: { cutoff, step } }: Present): boolean {
  if (event.end < cutoff - lateSteps * step) {
    return false;
  }
  const values = newest?.values.subarray(-endingRows).filter(Number.isFinite) ?? new Float64Array(0);
  if (values.length === 0) {
    return true;
  }
  if (!Number.isFinite(event.observed)) {
    return false;
  }
  const { expected } = findUsualRange(usual, cutoff);
  const halfway = (event.observed - expected) / 2;
  return event.direction === 'none' || values.some((value) => Math.sign(halfway) * (value - expected - halfway) >= 0);
}

function describeUnusual(
  event: AnomalyEvent,
  { usual, value, plan }: Present,
  recovering: boolean
): Unusual | undefined {
  const direction = findSide(event);
  const { lower, upper } = findUsualRange(usual, plan.cutoff);
  const { severity: score, start: since } = event;
  const worst = findWorse(event.observed, value, direction);
  return direction && { score, since, direction, observed: value, worst, lower, upper, recovering };
}

/** The event's peak, or the value of now where that is beyond it: means over a coarse row hide what is in it. */
function findWorse(peak: number, value: number, direction?: Unusual['direction']): number {
  const isBeyond = direction === 'up' ? value > peak : value < peak;
  return isBeyond ? value : peak;
}

/** The side that the values are on; undefined where they are within their band and unusual by something else. */
function findSide({ kind, direction, observed, expected }: AnomalyEvent): Unusual['direction'] | undefined {
  if (direction !== 'none') {
    return direction;
  }
  return kind === 'missing' || observed < expected.lower ? 'down' : observed > expected.upper ? 'up' : undefined;
}

/** The newest value that is known on the fine grid, or else on the coarse one; NaN where none is recent. */
export function findValue(series: Series, newest?: Series): number {
  const value = newest ? lastRecentValue(newest.values) : NaN;
  return Number.isNaN(value) ? lastRecentValue(series.values) : value;
}
