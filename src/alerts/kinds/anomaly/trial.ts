import { hour } from '../../../engine';
import { learnCoarsely, leaveRange, type Trial } from '../incidents';
import type { AnomalyRule } from './schema';

/** Jumps to where it never was, on a side on which the rule fires. */
export const anomalyTrial: Trial<AnomalyRule> = {
  simplify: learnCoarsely,
  incident: ({ direction, quorum }, series) => {
    const values = { up: [true], down: [false], both: [true, false] }[direction].map((isUp) =>
      leaveRange(series, isUp)
    );
    const value = values.find((one) => one > series.highest || one < series.lowest) ?? values[0];
    return { length: 2 * hour + (quorum.of * hour) / 2, valueAt: () => value, description: `jumps to ${value}` };
  },
};
