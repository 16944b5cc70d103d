import { mean } from './methods/statistics';

/** What was said of the first of a ranking, and whether it was the cause. */
export interface Prediction {
  system: string;
  /** Likelihood in [0, 1]; undefined where none is given. */
  said: number | undefined;
  right: boolean;
  /** Score of the first less that of the second. */
  margin: number;
}

const bins = 5;
const ridge = 1e-4;
const maxSteps = 50;

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht, 2015): over five equal bins of likelihood, the mean distance of
 * what was said from the share that was right, weighted by incidents. In [0, 1]; NaN without predictions. Of few
 * predictions it is too high: chance alone puts them off.
 */
export function expectedCalibrationError(predictions: ReadonlyArray<{ said: number; right: boolean }>): number {
  const groups = Array.from({ length: bins }, (_, bin) =>
    predictions.filter(({ said }) => Math.min(bins - 1, Math.floor(said * bins)) === bin)
  );
  const errors = groups.filter((group) => group.length > 0).map((group) => group.length * gap(group));
  return predictions.length > 0 ? errors.reduce((sum, error) => sum + error, 0) / predictions.length : NaN;
}

function gap(group: ReadonlyArray<{ said: number; right: boolean }>): number {
  return Math.abs(mean(group.map(({ said }) => said)) - mean(group.map(({ right }) => (right ? 1 : 0))));
}

/** Every prediction with the likelihood that its margin had on the other systems alone; none where there is one system. */
export function leaveOneSystemOut(predictions: readonly Prediction[]): Array<Prediction & { said: number }> {
  const systems = [...new Set(predictions.map(({ system }) => system))];
  return systems.length < 2
    ? []
    : systems.flatMap((system) => {
        const fitted = fitLogistic(predictions.filter((one) => one.system !== system));
        return predictions.filter((one) => one.system === system).map((one) => ({ ...one, said: fitted(one.margin) }));
      });
}

/** Logistic regression of being right on the margin, by Newton's method, each system with the same weight. */
export function fitLogistic(predictions: readonly Prediction[]): (margin: number) => number {
  const sizes = new Map<string, number>();
  predictions.forEach(({ system }) => sizes.set(system, (sizes.get(system) ?? 0) + 1));
  let [base, slope] = [0, 0];
  const at = (margin: number) => 1 / (1 + Math.exp(-base - slope * margin));
  for (let step = 0; step < maxSteps; step++) {
    let [g0, g1, h00, h01, h11] = [-ridge * base, -ridge * slope, ridge, 0, ridge];
    for (const { system, right, margin } of predictions) {
      const weight = 1 / (sizes.get(system) ?? 1);
      const said = at(margin);
      const [error, curvature] = [weight * ((right ? 1 : 0) - said), weight * said * (1 - said)];
      g0 += error;
      g1 += error * margin;
      h00 += curvature;
      h01 += curvature * margin;
      h11 += curvature * margin * margin;
    }
    const determinant = h00 * h11 - h01 * h01;
    base += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  const [fittedBase, fittedSlope] = [base, slope];
  return (margin) => 1 / (1 + Math.exp(-fittedBase - fittedSlope * margin));
}
