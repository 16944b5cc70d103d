/** A monotone change of scale on which regressions are fitted, and its inverse. */
export interface Transform {
  name: 'values' | 'logarithms';
  apply(value: number): number;
  invert(value: number): number;
}

const identity: Transform = { name: 'values', apply: (value) => value, invert: (value) => value };

/**
 * The transforms that suit the values: none always, and the logarithm where none is negative and not all are zero. A
 * tenth of the mean is added first where values come closer to zero than a hundredth of it. Values must be finite.
 */
export function suitableTransforms(values: Float64Array): Transform[] {
  let lowest = Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    lowest = values[i] < lowest ? values[i] : lowest;
    sum += values[i];
  }
  const mean = sum / values.length;
  return lowest >= 0 && mean > 0 ? [identity, logarithm(lowest < mean / 100 ? mean / 10 : 0)] : [identity];
}

function logarithm(offset: number): Transform {
  return {
    name: 'logarithms',
    apply: (value) => Math.log(value + offset),
    invert: (value) => Math.exp(value) - offset,
  };
}
