/**
 * Correlation of each cycle of `seasonLength` observations with the mean of the other cycles, in
 * [-1, 1], with each cycle's own mean removed first so that slow movements do not count. Whole cycles are counted back
 * from the end. 0 where there are fewer than two or where nothing varies. Values must be finite.
 */
export function cycleAgreement(values: Float64Array, seasonLength: number): number {
  const cycles = Math.floor(values.length / seasonLength);
  if (cycles < 2) {
    return 0;
  }
  const first = values.length - cycles * seasonLength;
  const means = cycleMeans(values, seasonLength, first);
  let cross = 0;
  let own = 0;
  let others = 0;
  for (let phase = 0; phase < seasonLength; phase++) {
    let sum = 0;
    for (let cycle = 0; cycle < cycles; cycle++) {
      sum += values[first + cycle * seasonLength + phase] - means[cycle];
    }
    for (let cycle = 0; cycle < cycles; cycle++) {
      const value = values[first + cycle * seasonLength + phase] - means[cycle];
      const rest = (sum - value) / (cycles - 1);
      cross += value * rest;
      own += value * value;
      others += rest * rest;
    }
  }
  return own > 0 && others > 0 ? cross / Math.sqrt(own * others) : 0;
}

/** Mean of each cycle of `seasonLength` values from `first` on. */
function cycleMeans(values: Float64Array, seasonLength: number, first: number): Float64Array {
  const means = new Float64Array(Math.floor((values.length - first) / seasonLength));
  for (let i = 0; i < means.length * seasonLength; i++) {
    means[Math.floor(i / seasonLength)] += values[first + i] / seasonLength;
  }
  return means;
}
