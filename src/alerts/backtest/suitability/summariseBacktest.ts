import type { Frame, FrameField } from '../../../queries';
import { listNotices, type BacktestOutputs } from './backtestQueries';
import type { QueryStatistics, SeriesStatistics } from './queryStatistics';
import { levelPerDay } from './levelPerDay';
import { medianOf } from './medianOf';

/** What the two answers of a backtest say of a query; series that could not be tested are in the notices alone. */
export function summariseBacktest(answers: BacktestOutputs<Frame[]>): QueryStatistics {
  const series = answers.windows.flatMap((frame) => seriesFigures(frame, answers.byHorizon));
  return { days: daysOf(answers.windows), series, notices: listNotices(answers) };
}

function daysOf(frames: Frame[]): number {
  const times = frames[0]?.fields.find(({ type }) => type === 'time')?.values;
  return times instanceof Float64Array && times.length > 0 ? (times[times.length - 1] - times[0]) / 86_400_000 : 0;
}

function seriesFigures({ name, fields }: Frame, byHorizon: Frame[]): SeriesStatistics[] {
  const times = fields.find(({ type }) => type === 'time')?.values;
  const value = fields.find((field) => field.name === 'value');
  if (!(times instanceof Float64Array) || !(value?.values instanceof Float64Array)) {
    return [];
  }
  const observed = value.values.filter(Number.isFinite);
  const scores = (label: string) => numbers(byHorizon, `${name} ${label}`);
  return [
    {
      name,
      labels: value.labels ?? {},
      observations: observed.length,
      lowest: observed.reduce((least, one) => Math.min(least, one), Infinity),
      highest: observed.reduce((most, one) => Math.max(most, one), -Infinity),
      median: medianOf(observed),
      last: observed[observed.length - 1] ?? NaN,
      perDay: levelPerDay(times, value.values),
      mase: medianOf(scores('MASE')),
      coverage: meanOf(scores('coverage')),
    },
  ];
}

/** The finite values of the column that is shown under this name. */
function numbers(frames: Frame[], shown: string): Float64Array {
  const column = frames
    .flatMap(({ fields }): FrameField[] => fields)
    .find(({ config }) => config?.displayNameFromDS === shown);
  return column?.values instanceof Float64Array ? column.values.filter(Number.isFinite) : new Float64Array(0);
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? NaN : values.reduce((sum, one) => sum + one, 0) / values.length;
}
