import { week } from '../../series/units';
import type { AlarmRate } from './alarmRate';

/**
 * How often evidence has come before, by episodes: what comes more often than alarms are accepted is none, be it ever so
 * rare a value, such as a single error a day. Plain data.
 */
export interface RepeatLimit {
  /** Episodes by the most evidence in them, a bin a nat; older ones fade. */
  episodes: Float64Array;
  weight: number;
  /** The most evidence in the present episode, and observations since it was enough; 0 and Infinity while there is none. */
  peak: number;
  quiet: number;
}

const binCount = 48;
const memoryWeeks = 4;
/** More episodes than are accepted in that time, as few say little. */
const extraEpisodes = 2;
/** Episodes with so much less evidence are as evident. */
const similarNats = 1;
/** Evidence is of the same episode over so many observations without it, or so long (ms): a fine step splits none. */
const maxQuiet = { observations: 6, time: 1_800_000 };

export function createRepeatLimit(): RepeatLimit {
  return { episodes: new Float64Array(binCount), weight: 1, peak: 0, quiet: Infinity };
}

/** Whether evidence, nats, of which `needed` is enough for an alarm, is as rare as alarms should be; then learns it. */
export function limitRepeats(
  state: RepeatLimit,
  evidence: number,
  { needed, falseAlarmsPerWeek, step }: AlarmRate & { needed: number }
): boolean {
  state.weight *= Math.exp(step / (memoryWeeks * week));
  if (evidence >= needed) {
    state.peak = Math.max(state.peak, evidence);
    state.quiet = 0;
    const earlier = countFrom(state, evidence - similarNats);
    return earlier <= memoryWeeks * falseAlarmsPerWeek + extraEpisodes;
  }
  state.quiet++;
  if (state.peak > 0 && state.quiet > Math.max(maxQuiet.observations, maxQuiet.time / step)) {
    state.episodes[findBin(state.peak)] += state.weight;
    state.peak = 0;
  }
  return true;
}

function countFrom({ episodes, weight }: RepeatLimit, evidence: number): number {
  let count = 0;
  for (let bin = findBin(evidence); bin < binCount; bin++) {
    count += episodes[bin];
  }
  return count / weight;
}

function findBin(evidence: number): number {
  return Math.min(binCount - 1, Math.max(0, Math.floor(evidence)));
}
