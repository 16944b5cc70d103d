/** Probability that a standard normal variable is at most `x` (Abramowitz and Stegun, 1964, 7.1.26), within 1e-7. */
export function normalProbability(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp((-x * x) / 2)) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** The standard normal quantile of a probability in (0, 1), by bisection; within 1e-6 of normalProbability's inverse. */
export function normalQuantile(probability: number): number {
  let low = -10;
  let high = 10;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    [low, high] = normalProbability(middle) < probability ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}
