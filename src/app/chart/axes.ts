/** One axis of a chart. */
export interface ChartAxis {
  from: number;
  to: number;
  ticks: number[];
  format: (value: number) => string;
  /** What it measures, where that is not plain. */
  title?: string;
}

const bases = [1, 2, 2.5, 5, 10];

/** Round values within a range, ascending: about `count` of them; none of an empty range. */
export function chooseValueTicks({ from, to }: { from: number; to: number }, count: number): number[] {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) {
    return [];
  }
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (bases.find((base) => base * power >= rough) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Multiples, not sums: no tick is off by what additions lose.
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** The range of all finite values with some room at its ends, with 0 where the values are not far from it. */
export function measureRange(values: readonly number[], room = 0.05): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (const value of values) {
    if (Number.isFinite(value)) {
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
  }
  if (from > to) {
    return { from: 0, to: 1 };
  }
  if (from >= 0 && from < to / 2) {
    from = 0;
  }
  const size = to - from || Math.abs(to) || 1;
  return { from: from === 0 ? 0 : from - room * size, to: to + room * size };
}

/** An axis of values from round tick to round tick. */
export function valueAxis(
  values: readonly number[],
  { format, title, ticks = 4 }: Pick<ChartAxis, 'format' | 'title'> & { ticks?: number }
): ChartAxis {
  const range = measureRange(values);
  return { ...range, ticks: chooseValueTicks(range, ticks), format, title };
}
