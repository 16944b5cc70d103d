/**
 * Mean of `values` at each of `seasonLength` phases, centred on zero; phase = index modulo season length. Values must
 * be finite and at least one cycle long.
 */
export function seasonalProfile(values: Float64Array, seasonLength: number): Float64Array {
  const profile = new Float64Array(seasonLength);
  const counts = new Float64Array(seasonLength);
  for (let i = 0, phase = 0; i < values.length; i++) {
    profile[phase] += values[i];
    counts[phase]++;
    phase = phase + 1 === seasonLength ? 0 : phase + 1;
  }
  let mean = 0;
  for (let phase = 0; phase < seasonLength; phase++) {
    profile[phase] /= counts[phase];
    mean += profile[phase] / seasonLength;
  }
  return profile.map((value) => value - mean);
}
