import { seasonalProfile } from '../seasonality/seasonalProfile';
import { findLoneStep, removeStep } from './loneStep';
import type { Training } from '../training/training';
import { fitLine } from '../math/fitLine';

/** A trend that has just begun: at the end of a series, straight, and unlike anything before it. */
export interface Onset {
  /** Index of the first value of the line. */
  index: number;
  /** Its height at the last value, without seasons. */
  level: number;
  /** Per step. */
  slope: number;
  /** Seasonal deviation from the line at each step after the last value, repeating. */
  profile: Float64Array;
}

/** Share of the values that a young trend may take: the rest is the history that it is unlike. */
const maxShare = 1 / 2;
/** Fewest steps of a line, and fewest lines of the same length before it. */
const minSteps = 3;
const minHistory = 12;
/** The rise is this many times as large as any move in its direction over as many steps before it. */
const minNovelty = 2.5;
/** Distances from the line, relative to its rise, that steps, plateaus and walks exceed; less by the root of its steps. */
const maxScatter = 0.08;
const scatterOfOneStep = 0.3;
/** The latest eighth of the line, at least three steps, rises at least by this share of its slope. */
const recentShare = 1 / 8;
const minRecentSlope = 0.5;
const minObservedShare = 0.75;
/** A series that is one line has so many steps, and scatters less. */
const minWholeSteps = 7;
const maxWholeSteps = 60;
const maxWholeScatter = 0.03;
/** A line is carried on for this many times its length. */
const maxCarry = 12;

/** The straightest young trend; undefined where there is none. Linear time but for the few lengths tried. */
export function findOnset(training: Training): Onset | undefined {
  const count = training.values.length;
  const max = Math.floor(count * maxShare);
  const lone = findLoneStep(training.values);
  const continuous = lone ? removeStep(training.values, lone) : training.values;
  const { values, profile } = removeSeason({ ...training, values: continuous }, count - max);
  let best: Onset | undefined;
  let least = Infinity;
  const sums = createEndSums();
  for (let steps = minSteps; steps <= max; steps = Math.ceil(steps * 1.2)) {
    const line = fitEnd(values, steps, sums);
    const bend = line.scatter / Math.abs(line.slope * steps);
    const isStraight = bend < Math.min(least, maxScatter, scatterOfOneStep / Math.sqrt(steps));
    if (
      isStraight &&
      isObserved(training, steps) &&
      goesOn(values, steps, line.slope) &&
      isNew(values, steps, line.slope)
    ) {
      least = bend;
      best = { index: count - 1 - steps, level: line.level, slope: line.slope, profile };
    }
  }
  return best ?? findWholeLine(training);
}

/** A short series that has been one straight line since its first value, so that there is nothing else to learn from. */
function findWholeLine(training: Training): Onset | undefined {
  const { values } = training;
  const steps = values.length - 1;
  if (steps < minWholeSteps || steps > maxWholeSteps || !isObserved(training, steps)) {
    return undefined;
  }
  const { slope, level, scatter } = fitEnd(values, steps, createEndSums());
  return scatter < maxWholeScatter * Math.abs(slope * steps) && goesOn(values, steps, slope)
    ? { index: 0, level, slope, profile: new Float64Array(1) }
    : undefined;
}

/** Height of the line at each of `horizon` steps after the last of `count` values; level once it has been carried far enough. */
export function carryOnset({ index, level, slope, profile }: Onset, count: number, horizon: number): Float64Array {
  const carry = maxCarry * (count - 1 - index);
  return Float64Array.from(
    { length: horizon },
    (_, i) => level + slope * Math.min(i + 1, carry) + profile[i % profile.length]
  );
}

/** The values without the season of those before `end`, a line taken out of them first, and the season from the end on. */
function removeSeason({ values, seasonLengths }: Training, end: number) {
  const cycle = seasonLengths.filter((length) => 2 * length <= end).pop();
  if (cycle === undefined) {
    return { values, profile: new Float64Array(1) };
  }
  const positions = Float64Array.from({ length: end }, (_, i) => i);
  const { intercept, slope } = fitLine(positions, values.subarray(0, end));
  const profile = seasonalProfile(
    positions.map((i) => values[i] - intercept - slope * i),
    cycle
  );
  return {
    values: values.map((value, i) => value - profile[i % cycle]),
    profile: profile.map((_, i) => profile[(values.length + i) % cycle]),
  };
}

/** Sums over the values of the last `steps` + 1, less the last one, and their products with the distances back from it. */
interface EndSums {
  steps: number;
  values: number;
  products: number;
  squares: number;
}

function createEndSums(): EndSums {
  return { steps: -1, values: 0, products: 0, squares: 0 };
}

/** The line by least squares through the last `steps` + 1 values; extends the sums to them. */
function fitEnd(values: Float64Array, steps: number, sums: EndSums) {
  const last = values.length - 1;
  while (sums.steps < steps) {
    sums.steps++;
    const value = values[last - sums.steps] - values[last];
    sums.values += value;
    sums.products += sums.steps * value;
    sums.squares += value * value;
  }
  const count = steps + 1;
  const cross = sums.products - (steps / 2) * sums.values;
  const slope = (-12 * cross) / (count * (count * count - 1));
  const rest = Math.max(0, sums.squares - (sums.values * sums.values) / count + slope * cross);
  return {
    slope,
    level: values[last] + sums.values / count + (slope * steps) / 2,
    scatter: Math.sqrt(rest / (steps - 1)),
  };
}

/** True where most of the last values were observed: the line that fills a gap is no trend. */
function isObserved({ observed }: Training, steps: number): boolean {
  const part = observed.subarray(observed.length - 1 - steps);
  return part.reduce((sum, known) => sum + known, 0) >= minObservedShare * part.length;
}

/** True where a rise (or fall) over the last steps has not come to its end. */
function goesOn(values: Float64Array, steps: number, slope: number): boolean {
  const last = values.length - 1;
  const recent = Math.max(minSteps, Math.round(steps * recentShare));
  return (Math.sign(slope) * (values[last] - values[last - recent])) / recent >= minRecentSlope * Math.abs(slope);
}

/** True where no earlier move over as many steps comes near the rise (or fall) over the last ones. */
function isNew(values: Float64Array, steps: number, slope: number): boolean {
  const direction = Math.sign(slope);
  const last = values.length - 1;
  const end = last - steps;
  if (end - steps < minHistory) {
    return false;
  }
  let most = 0;
  for (let i = steps; i <= end; i++) {
    most = Math.max(most, direction * (values[i] - values[i - steps]));
  }
  return Math.abs(slope) * steps > minNovelty * most;
}
