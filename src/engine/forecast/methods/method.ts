import type { FittedAutoregression } from './autoregression/autoregression';
import type { Training } from '../../training/training';

/** One method, fitted at several cutoffs of one series. A cutoff is the index of the last observation used. */
export interface RollingFit {
  /** The method's standard name. */
  readonly name: string;
  /** Writes the point predictions of the `point.length` steps after the cutoff with this index. */
  predict(cutoffIndex: number, point: Float64Array): void;
  /** What it learnt at the last cutoff; absent where a method learns nothing that later observations do not hold. */
  learnt?(): FittedAutoregression;
}

/** Fits related methods, which may share work, at ascending cutoffs in one pass over the series. */
export type RollingMethod = (training: Training, cutoffs: readonly number[]) => RollingFit[];
