import { fitLine } from '../../math/fitLine';
import { seasonalProfile } from '../../seasonality/seasonalProfile';
import { findLoneStep, removeStep } from '../../trend/loneStep';
import type { LevelShift } from './levelShift';
import type { Training } from '../training';

/** A line scatters by this share of its rise at most. */
const maxScatterShare = 0.1;
/** Fewer values lie on a line by chance. */
const minPoints = 24;

/**
 * The lone step in a series that is a straight line, with its seasons, before and after it: a difference, after which
 * the slope goes on. Undefined for other series.
 */
export function measureLineStep({ values, seasonLengths }: Training): LevelShift | undefined {
  const step = values.length < minPoints ? undefined : findLoneStep(values);
  if (step === undefined) {
    return undefined;
  }
  const positions = values.map((_, i) => i);
  const aligned = removeStep(values, step);
  const first = fitLine(positions, aligned);
  const rest = aligned.map((value, i) => value - first.intercept - first.slope * i);
  const cycle = seasonLengths.filter((length) => 2 * length <= values.length).pop() ?? 1;
  const profile = seasonalProfile(rest, cycle);
  const { slope, scatter } = fitLine(
    positions,
    aligned.map((value, i) => value - profile[i % cycle])
  );
  return scatter < maxScatterShare * Math.abs(slope) * values.length
    ? { index: step.index, kind: 'difference', size: step.size }
    : undefined;
}
