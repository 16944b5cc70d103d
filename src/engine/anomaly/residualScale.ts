/** Usual size of residuals now, from earlier residuals only. */
export interface ResidualScale {
  /** Usual absolute residual at `index`; NaN before the first residual. */
  at(index: number): number;
  learn(index: number, residual: number): void;
}

const phases = 24;

/**
 * Discounted mean absolute residual over the last `memory` residuals or so, mixed half and half (geometrically) with
 * that of the same part of the day, of which there are 24. `dayLength` is in observations; 0 = no daily pattern. A
 * residual counts for at most five times the scale, so that one incident does not widen the band for long.
 */
export function createResidualScale(memory: number, dayLength: number): ResidualScale {
  const byPhase = new Float64Array(phases).fill(NaN);
  let overall = NaN;
  let seen = 0;
  const phaseOf = (index: number) => Math.floor(((index % dayLength) * phases) / dayLength);
  const at = (index: number) => {
    const own = dayLength > 0 ? byPhase[phaseOf(index)] : NaN;
    return Number.isNaN(own) ? overall : Math.sqrt(own * overall);
  };
  return {
    at,
    learn(index, residual) {
      seen++;
      const size = Math.abs(residual);
      const cap = seen > 10 ? 5 * Math.max(at(index), overall) : Infinity;
      const counted = Math.min(size, cap > 0 ? cap : size);
      overall = Number.isNaN(overall) ? counted : overall + (counted - overall) / Math.min(seen, memory);
      if (dayLength > 0) {
        const phase = phaseOf(index);
        const old = Number.isNaN(byPhase[phase]) ? overall : byPhase[phase];
        byPhase[phase] = old + (counted - old) / Math.max(10, (3 * dayLength) / phases);
      }
    },
  };
}
