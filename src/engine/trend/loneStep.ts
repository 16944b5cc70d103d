import { madToDeviation, median } from '../math/median';

/** The largest change from one value to the next. */
export interface LoneStep {
  /** Index of the first value after it. */
  index: number;
  /** Its size beyond the changes beside it. */
  size: number;
}

/** A step is this many times as large as changes usually scatter, and twice as large as any other. */
const minSizeRatio = 8;
const minLoneRatio = 2;

/**
 * The one change that is unlike those beside it and all others, as where a disk is enlarged or much is deleted at once;
 * undefined where there is none or more than one. Values must be finite.
 */
export function findLoneStep(values: Float64Array): LoneStep | undefined {
  const changes = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < changes.length; i++) {
    changes[i] = values[i + 1] - values[i];
  }
  const sizes = new Float64Array(changes.length);
  for (let i = 0; i < sizes.length; i++) {
    const before = i > 0 ? changes[i - 1] : 0;
    const after = i + 1 < changes.length ? changes[i + 1] : 0;
    sizes[i] = Math.min(Math.abs(changes[i] - before), Math.abs(changes[i] - after));
  }
  let index = 0;
  let next = 0;
  for (let i = 1; i < sizes.length; i++) {
    next = Math.max(next, Math.min(sizes[i], sizes[index]));
    index = sizes[i] > sizes[index] ? i : index;
  }
  const isLone = sizes[index] > minLoneRatio * next && sizes[index] > minSizeRatio * madToDeviation * median(sizes);
  const usual = ((changes[index - 1] ?? 0) + (changes[index + 1] ?? 0)) / 2;
  return isLone ? { index: index + 1, size: changes[index] - usual } : undefined;
}

/** The values with those before the step moved by its size. */
export function removeStep(values: Float64Array, step: LoneStep): Float64Array {
  return values.map((value, i) => (i < step.index ? value + step.size : value));
}
