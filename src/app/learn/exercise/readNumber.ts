const prefixes: Partial<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, m: 1e-3 };

/** A number as people write it: `1,5`, `38 %`, `2.4k`, with or without a unit behind it; NaN for anything else. Percent are hundredths. */
export function readNumber(text: string): number {
  const found = /^(-?\d+(?:[.,]\d+)?) ?([%a-zA-Z/]*)$/.exec(text.trim());
  if (!found) {
    return NaN;
  }
  const value = Number(found[1].replace(',', '.'));
  if (found[2] === '%') {
    return value / 100;
  }
  return value * (prefixes[found[2].slice(0, 1)] ?? 1);
}

/** Whether two numbers are alike to a reader of a chart: within `tolerance` of each other. */
export function isAlike(given: number, true_: number, tolerance: number): boolean {
  return Number.isFinite(given) && Math.abs(given - true_) <= tolerance;
}
