import { day, median } from '../../../engine';
import type { Frame, FrameField } from '../../../queries';
import { levelPerDay } from './levelPerDay';
import type { BacktestOutputs, QueryStatistics, SeriesStatistics } from './queryStatistics';

/** Statistics of a query from the two outputs of its backtest; series that could not be tested are in the notices alone. */
export function summariseBacktest({ windows, byHorizon }: BacktestOutputs<Frame[]>): QueryStatistics {
  const series = windows.flatMap((frame) => summariseSeries(frame, byHorizon));
  return { days: countDays(windows), series, notices: listNotices([...windows, ...byHorizon]) };
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

function summariseSeries({ name, fields }: Frame, byHorizon: Frame[]): SeriesStatistics[] {
  const times = fields.find(({ type }) => type === 'time')?.values;
  const value = fields.find((field) => field.name === 'value');
  if (!(times instanceof Float64Array) || !(value?.values instanceof Float64Array)) {
    return [];
  }
  const observed = value.values.filter(Number.isFinite);
  const scores = (label: string) => readColumn(byHorizon, `${name} ${label}`);
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
      mase: median(scores('MASE')),
      coverage: mean(scores('coverage')),
    },
  ];
}

/** The finite values of the column that is shown under this name. */
function readColumn(frames: Frame[], displayName: string): Float64Array {
  const column = frames
    .flatMap(({ fields }): FrameField[] => fields)
    .find(({ config }) => config?.displayNameFromDS === displayName);
  return column?.values instanceof Float64Array ? column.values.filter(Number.isFinite) : new Float64Array(0);
}

function mean(values: Float64Array): number {
  return values.length === 0 ? NaN : values.reduce((sum, one) => sum + one, 0) / values.length;
}
