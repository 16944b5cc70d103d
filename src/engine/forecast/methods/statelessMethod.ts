import type { ForecastMethod } from './method';
import type { Training } from '../../training/training';

/** A method that learns nothing which the observations themselves do not hold. */
interface StatelessMethod<Parameters> extends Pick<ForecastMethod<Parameters>, 'history'> {
  /** The variants that suit a series, with what tells them apart: plain data. */
  variants(training: Training): Array<{ name: string; parameters: Parameters }>;
  /** Writes the predictions of the steps after `past`, whose values are finite. */
  predict(past: Float64Array, parameters: Parameters, point: Float64Array): void;
  /** Default: one observation. */
  minPoints?(parameters: Parameters): number;
}

/** A forecast method whose state is the parameters of the variant. */
export function statelessMethod<Parameters>({
  history,
  variants,
  predict,
  minPoints = () => 1,
}: StatelessMethod<Parameters>): ForecastMethod<Parameters> {
  return {
    history,
    fit: (training, cutoffs) =>
      variants(training).map(({ name, parameters }) => ({
        name,
        predict: (cutoffIndex, point) =>
          predict(training.values.subarray(0, cutoffs[cutoffIndex] + 1), parameters, point),
        save: () => parameters,
      })),
    restore:
      (parameters, { values }) =>
      (point) =>
        predict(values, parameters, point),
    minPoints,
  };
}
