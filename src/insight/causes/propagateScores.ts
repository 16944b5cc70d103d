// Random walk with restart along dependencies, as in MonitorRank (Kim, Sumbaly and Shah, 2013).

/** At each service the walk ends with this probability; else it stays or goes on to a callee. */
const restartProbability = 0.5;
/** After so many steps less than 1e-12 of the score is still on its way. */
const maxSteps = 40;

/**
 * The score that each service ends up with, in [0, 1], summing to 1 (or all 0 where all weights are 0).
 * Scores start in proportion to `weights` (>= 0, how unusual a service is). What is passed on is shared between the
 * service itself and its callees (indices, per service) by their weights, so that it gathers where no callee
 * explains it. A service of weight 0 gets none. Any graph will do: empty, in parts, cyclic.
 */
export function propagateScores(weights: Float64Array, callees: ReadonlyArray<readonly number[]>): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const start = weights.map((weight) => (total > 0 ? weight / total : 0));
  const among = weights.map((weight, s) => callees[s].reduce((sum, callee) => sum + weights[callee], weight));
  let scores = start;
  for (let step = 0; step < maxSteps; step++) {
    const next = start.map((share) => restartProbability * share);
    for (let s = 0; s < weights.length; s++) {
      const perWeight = among[s] > 0 ? ((1 - restartProbability) * scores[s]) / among[s] : 0;
      next[s] += perWeight * weights[s];
      for (const callee of callees[s]) {
        next[callee] += perWeight * weights[callee];
      }
    }
    scores = next;
  }
  return scores;
}
