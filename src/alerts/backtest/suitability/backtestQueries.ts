import { defaultsOf, type Frame } from '../../../queries';
import type { FoundQuery } from '../../suggest/foundQuery';

/** Two answers of one backtest: history with its forecasts, and the scores by steps ahead. */
export interface BacktestOutputs<T> {
  windows: T;
  byHorizon: T;
}

/** The models of a Foresight query, to be asked over the same range: the last `days` days. */
export type BacktestQueries = BacktestOutputs<Record<string, unknown>>;

/** Forecasts that are made from the past. */
export const backtestWindows = 5;

/** Longer histories are read in steps of an hour, days. */
const longHistory = 90;

/** What tells how well a query can be predicted, a day ahead on each of the last five days. `days` is the length of the history, at least 7. */
export function backtestQueries(
  { source, query }: Pick<FoundQuery, 'source' | 'query'>,
  days: number
): BacktestQueries {
  const model = {
    version: defaultsOf('backtest').version,
    queryType: 'backtest',
    source,
    query,
    step: days > longHistory ? '1h' : '10m',
    training: `${Math.max(days - backtestWindows, 2)}d`,
    horizon: '1d',
    // Forecasts are compared with repeating the day before, whatever seasons are found.
    seasonality: ['1d', '1w'],
    windows: backtestWindows,
  };
  return { windows: { ...model, output: 'windows' }, byHorizon: { ...model, output: 'byHorizon' } };
}

/** The notices of an answer, each once. */
export function listNotices({ windows, byHorizon }: BacktestOutputs<Frame[]>): string[] {
  const notices = [...windows, ...byHorizon].flatMap(({ meta }) => meta?.notices ?? []);
  return [...new Set(notices.map(({ text }) => text))];
}
