/** Values without NaN, and which of them were observed. */
export interface Filled {
  /** All finite. */
  values: Float64Array;
  /** 1 = observed, 0 = filled in. */
  observed: Uint8Array;
  /** Number of values filled in. */
  missing: number;
  /** Length of the longest gap, observations. */
  longestGap: number;
}

/**
 * Fills missing values: gaps shorter than half a season by straight lines, longer ones by the nearest cycles before and
 * after (their mean), or by straight lines where `seasonLength` is 0 or no cycle is there. The ends take the nearest
 * value. `values` must hold at least one finite value.
 */
export function fillGaps(values: Float64Array, seasonLength = 0): Filled {
  const observed = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    observed[i] = Number.isFinite(values[i]) ? 1 : 0;
  }
  const filled = values.slice();
  let missing = 0;
  let longestGap = 0;
  let start = 0;
  while (start < values.length) {
    if (observed[start] === 1) {
      start++;
      continue;
    }
    let end = start;
    while (end < values.length && observed[end] === 0) {
      end++;
    }
    fillOne({ filled, values, start, end, seasonLength });
    missing += end - start;
    longestGap = Math.max(longestGap, end - start);
    start = end;
  }
  return { values: filled, observed, missing, longestGap };
}

interface Gap {
  filled: Float64Array;
  values: Float64Array;
  /** First missing index. */
  start: number;
  /** First index after the gap. */
  end: number;
  seasonLength: number;
}

function fillOne({ filled, values, start, end, seasonLength }: Gap): void {
  const before = start > 0 ? filled[start - 1] : values[end];
  const after = end < values.length ? values[end] : before;
  const seasonal = seasonLength > 1 && end - start >= seasonLength / 2;
  for (let i = start; i < end; i++) {
    const line = before + ((after - before) * (i - start + 1)) / (end - start + 1);
    filled[i] = seasonal ? neighbouringCycles(values, i, seasonLength) : line;
    if (!Number.isFinite(filled[i])) {
      filled[i] = line;
    }
  }
}

/** Mean of the nearest observed values a whole number of seasons before and after; NaN where there is none. */
export function neighbouringCycles(values: Float64Array, index: number, seasonLength: number): number {
  let back = index - seasonLength;
  while (back >= 0 && !Number.isFinite(values[back])) {
    back -= seasonLength;
  }
  let ahead = index + seasonLength;
  while (ahead < values.length && !Number.isFinite(values[ahead])) {
    ahead += seasonLength;
  }
  const hasBack = back >= 0;
  const hasAhead = ahead < values.length;
  if (hasBack && hasAhead) {
    return (values[back] + values[ahead]) / 2;
  }
  return hasBack ? values[back] : hasAhead ? values[ahead] : NaN;
}
