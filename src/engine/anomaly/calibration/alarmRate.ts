import { week } from '../../series/units';

/** The rate of false alarms that is accepted, on which grid (ms). */
export interface AlarmRate {
  /** Expected false alarms per week, > 0. */
  falseAlarmsPerWeek: number;
  step: number;
}

/** Values closer together are no independent trials. */
const minTrialMs = 120_000;
/** Evidence is never enough below this, nats: at first, and after the rate was below the accepted one for long. */
const minNeeded = { first: 3, ever: 2 };
/** How far the evidence needed may sink below the first. */
const maxDecrease = 3;
/** Nats that an alarm which was just one adds to the evidence needed; one with more evidence adds less. */
const increase = 0.5;
/** An alarm by chance has on average one nat more than it needs, so that it adds this share of the above. */
const meanShare = 0.5;

/** The evidence (nats) that is passed by chance as often as `falseAlarmsPerWeek`, if its tail is exponential. */
export function findFirstNeeded({ falseAlarmsPerWeek, step }: AlarmRate): number {
  return Math.max(minNeeded.first, Math.log(week / Math.max(step, minTrialMs) / falseAlarmsPerWeek));
}

/**
 * Lets the offset from the first evidence needed sink by one observation: in the long run as far as alarms at the
 * accepted rate raise it, whatever the distribution is (adaptive conformal inference: Gibbs and Candès 2021).
 */
export function decreaseOffset(offset: number, { falseAlarmsPerWeek, step }: AlarmRate): number {
  const first = findFirstNeeded({ falseAlarmsPerWeek, step });
  const lowest = Math.max(-maxDecrease, minNeeded.ever - first);
  return Math.max(lowest, offset - (meanShare * increase * falseAlarmsPerWeek * step) / week);
}

/** The offset after an alarm whose evidence was at most `excess` nats more than needed: what is no chance does not count. */
export function increaseOffset(offset: number, excess: number): number {
  return offset + increase * Math.exp(-excess);
}
