import { day, median } from '../../../engine';
import { readProvenance, type Frame, type FrameField } from '../../../queries';
import { levelPerDay } from './levelPerDay';
import type { QueryStatistics, SeriesStatistics } from './queryStatistics';
import { scoreWindows } from './scoreWindows';

/** Statistics of a query from the windows of its backtest; series that could not be tested are in the notices alone. */
export function summariseBacktest(windows: Frame[]): QueryStatistics {
  const leftOut = windows.flatMap((frame) => readProvenance(frame)?.leftOut ?? []);
  return {
    days: countDays(windows),
    series: windows.flatMap(summariseSeries),
    ...(leftOut.length > 0 && { leftOut }),
    notices: listNotices(windows),
  };
}

function countDays(frames: Frame[]): number {
  const times = frames[0]?.fields.find(({ type }) => type === 'time')?.values;
  return times instanceof Float64Array && times.length > 0 ? (times[times.length - 1] - times[0]) / day : 0;
}

/** The notices of frames, each once. */
function listNotices(frames: Frame[]): string[] {
  const notices = frames.flatMap(({ meta }) => meta?.notices ?? []);
  return [...new Set(notices.map(({ text }) => text))];
}

function summariseSeries({ name, fields }: Frame): SeriesStatistics[] {
  const times = fields.find(({ type }) => type === 'time')?.values;
  const value = fields.find((field) => field.name === 'value');
  if (!(times instanceof Float64Array) || !(value?.values instanceof Float64Array)) {
    return [];
  }
  const observed = value.values.filter(Number.isFinite);
  const read = (role: string) => readColumn(fields, role, times.length);
  return [
    {
      name,
      labels: value.labels ?? {},
      observations: observed.length,
      lowest: observed.reduce((min, one) => Math.min(min, one), Infinity),
      highest: observed.reduce((max, one) => Math.max(max, one), -Infinity),
      median: median(observed),
      last: observed[observed.length - 1] ?? NaN,
      perDay: levelPerDay(times, value.values),
      ...scoreWindows({
        times,
        value: value.values,
        forecast: read('forecast'),
        lower: read('lower'),
        upper: read('upper'),
      }),
    },
  ];
}

/** The values of the column with this name; NaN where there is none. */
function readColumn(fields: FrameField[], name: string, count: number): Float64Array {
  const values = fields.find((field) => field.name === name)?.values;
  return values instanceof Float64Array ? values : new Float64Array(count).fill(NaN);
}
