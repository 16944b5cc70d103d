/**
 * The version of the engine's numbers: a whole number, raised whenever forecasts, intervals, anomalies, changepoints or
 * runways of the same series come out differently. What changed by how much stands in docs/engine-versions.md.
 */
export const engineVersion = 1;
