import type { Arguments } from '../readArguments';
import type { BenchSet } from '../sets/benchSet';

/** A figure of a measure. */
export interface Figure {
  /** How much worse a value is than the best: what makes a set the worst one. NaN where the value is. */
  loss(value: number): number;
  /** Ratios are averaged by the geometric mean. Default: arithmetic. */
  mean?: 'geometric';
}

export const higher: Figure = { loss: (value) => -value };
export const lower: Figure = { loss: (value) => value };
export const lowerRatio: Figure = { loss: (value) => value, mean: 'geometric' };

/** The closer to `target` the better. */
export function close(target: number): Figure {
  return { loss: (value) => Math.abs(value - target) };
}

/** What one method reaches on one set. */
export interface Result {
  method: string;
  figures: Record<string, number>;
}

/** Something that is measured on sets. */
export interface Measure {
  /** Figures that are compared over the sets, by name; results may hold others, which are only shown. */
  figures: Record<string, Figure>;
  /** Whether a set holds what is needed. */
  fits(set: BenchSet): boolean;
  /** One result per method, ours first. */
  run(set: BenchSet, context: Context): Result[];
}

export interface Context {
  options: Arguments;
  /** Says what is under way. */
  progress(text: string): void;
}
