import type { Training } from '../../training/training';

/**
 * One variant of a method, such as one season length, fitted at several cutoffs of one series. A cutoff is the index of
 * the last observation used.
 */
export interface MethodFit<State = unknown> {
  /** The variant's name in the literature. */
  readonly name: string;
  /** Writes the point predictions of the `point.length` steps after the cutoff with this index. */
  predict(cutoffIndex: number, point: Float64Array): void;
  /** Its state at the last cutoff: plain data for `restore`. */
  save(): State;
}

/** A forecast method: its variants are fitted to a series, saved, and restored on the same series as it grows. */
export interface ForecastMethod<State> {
  /** Histories that it is used for: short ones have fewer than `minLongHistoryPoints` observations. */
  readonly history: 'any' | 'short' | 'long';
  /** Fits the variants that suit the training, which may share work, at ascending cutoffs in one pass. */
  fit(training: Training, cutoffs: readonly number[]): Array<MethodFit<State>>;
  /** Writes what a saved variant predicts after the last value of `training`. */
  restore(state: State, training: Training): (point: Float64Array) => void;
  /** Fewest observations that a saved variant predicts from. */
  minPoints(state: State): number;
}
