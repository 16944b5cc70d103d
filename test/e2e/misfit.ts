/**
 * How far `drawn` is from being proportional to `meant`: the root mean square of what is left of it beside the best
 * multiple of `meant`, as a share of its mean. 0: proportional. NaN where either is empty or 0 throughout.
 */
export function misfit(drawn: number[], meant: number[]): number {
  const scale = sum(drawn.map((value, i) => value * meant[i])) / sum(meant.map((value) => value ** 2));
  const squares = drawn.map((value, i) => (value - scale * meant[i]) ** 2);
  return Math.sqrt(sum(squares) / drawn.length) / (sum(drawn) / drawn.length);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
