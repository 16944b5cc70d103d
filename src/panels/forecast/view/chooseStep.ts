const minStepMs = 1000;

/** The median distance of neighbours, ms, in whole seconds: gaps and doubles do not move it. */
export function chooseStep(times: readonly number[]): number {
  const distances = Float64Array.from({ length: Math.max(0, times.length - 1) }, (_, i) => times[i + 1] - times[i])
    .filter((distance) => distance > 0)
    .sort();
  const usual = distances[distances.length >> 1] ?? 60_000;
  return Math.max(minStepMs, Math.round(usual / 1000) * 1000);
}
