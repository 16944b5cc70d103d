/** A monotone change of scale on which regressions are fitted; plain data. */
export interface Transform {
  name: 'values' | 'logarithms';
  /** Added before the logarithm is taken; 0 for values. */
  offset: number;
}

/**
 * The transforms that suit the values: none always, and the logarithm where none is negative and not all are zero. A
 * tenth of the mean is added first where values come closer to zero than a hundredth of it. Values must be finite.
 */
export function chooseTransforms(values: Float64Array): Transform[] {
  let lowest = Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    lowest = values[i] < lowest ? values[i] : lowest;
    sum += values[i];
  }
  const mean = sum / values.length;
  const identity: Transform = { name: 'values', offset: 0 };
  return lowest >= 0 && mean > 0
    ? [identity, { name: 'logarithms', offset: lowest < mean / 100 ? mean / 10 : 0 }]
    : [identity];
}

/** The values on the transform's scale; a value that it cannot take (later data may bring one) counts as the least it can. */
export function applyTransform(values: Float64Array, { name, offset }: Transform): Float64Array {
  if (name === 'values') {
    return values;
  }
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    result[i] = Math.log(Math.max(values[i] + offset, Number.MIN_VALUE));
  }
  return result;
}

/** The value that `applyTransform` made `value` of. */
export function invertTransform(value: number, { name, offset }: Transform): number {
  return name === 'values' ? value : Math.exp(value) - offset;
}
