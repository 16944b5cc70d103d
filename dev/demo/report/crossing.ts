/** Time (ms) at which the values first reach `limit`; undefined where they do not. */
export function crossing(times: Float64Array, values: Float64Array, limit: number): number | undefined {
  const index = values.findIndex((value) => value >= limit);
  return index === -1 ? undefined : times[index];
}
