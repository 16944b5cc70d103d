import type { ChartSeries, Values } from './chartSeries';

/** What one drawn line shows. */
export type LineRole = 'value' | 'forecast' | 'lower' | 'upper' | 'anomaly' | 'line';

/** One line of a chart: column 1 + its place in `lines` of the aligned data. */
export interface Line {
  role: LineRole;
  /** Place of its series. */
  series: number;
  name: string;
}

export interface Aligned {
  /** Times, then one column per line, all equally long. */
  data: [number[], ...Values[]];
  lines: Line[];
}

const roles = ['lower', 'upper', 'value', 'forecast', 'anomaly'] as const;

/** All lines of all series over one list of times; linear where the series share their times. */
export function alignSeries(series: readonly ChartSeries[], showAnomalies: boolean): Aligned {
  const columns = series.flatMap((one, place) => alignColumns(one, place, showAnomalies));
  const times = sharedTimes(series);
  return {
    data: [times, ...columns.map(({ values, own }) => (sameTimes(own, times) ? values : spread(times, own, values)))],
    lines: columns.map(({ role, series: place, name }) => ({ role, series: place, name })),
  };
}

interface Column extends Line {
  values: Values;
  own: number[];
}

function alignColumns(one: ChartSeries, series: number, showAnomalies: boolean): Column[] {
  const column = (role: LineRole, name: string, values: Values): Column => ({
    role,
    series,
    name,
    values,
    own: one.times,
  });
  const shown = roles.filter((role) => showAnomalies || role !== 'anomaly');
  return [
    ...shown.flatMap((role) => {
      const values = one[role];
      return values ? [column(role, one.name, values)] : [];
    }),
    ...one.lines.map(({ name, values }) => column('line', name, values)),
  ];
}

/** The times of the first series where the others have no more; else all times of all, ascending. */
function sharedTimes(series: readonly ChartSeries[]): number[] {
  const [first = [], ...others] = series.map(({ times }) => times);
  if (others.every((times) => sameTimes(times, first))) {
    return first;
  }
  const all = Float64Array.from(new Set(series.flatMap(({ times }) => times))).sort();
  return Array.from(all);
}

function sameTimes(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((time, i) => time === b[i]));
}

/** The values at their own times; null at the others. Both lists of times ascend. */
function spread(times: readonly number[], own: readonly number[], values: Values): Values {
  const result: Values = new Array<number | null>(times.length).fill(null);
  let at = 0;
  for (let i = 0; i < times.length && at < own.length; i++) {
    if (times[i] === own[at]) {
      result[i] = values[at++];
    }
  }
  return result;
}
