const bars = '▁▂▃▄▅▆▇█';

/** Least and greatest finite value; NaN where there is none. */
export function findRange(...columns: Float64Array[]): { min: number; max: number } {
  const finite = columns.flatMap((column) => [...column.filter(Number.isFinite)]);
  const [first = NaN] = finite;
  return {
    min: finite.reduce((min, value) => Math.min(min, value), first),
    max: finite.reduce((max, value) => Math.max(max, value), first),
  };
}

/** `width` bars, each the mean of its part of the values, on a scale from min to max; a blank where all are NaN. */
export function sparkline(values: Float64Array, width: number, scale: { min: number; max: number }): string {
  const count = Math.min(width, values.length);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * values.length) / count);
    const to = Math.floor(((i + 1) * values.length) / count);
    const level = (mean(values.subarray(from, to)) - scale.min) / (scale.max - scale.min || 1);
    return Number.isNaN(level) ? ' ' : bars[Math.max(0, Math.min(bars.length - 1, Math.floor(level * bars.length)))];
  }).join('');
}

function mean(values: Float64Array): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
}
