import { day, type TimeRange } from '../../../engine';
import { getDefaultQuery, type Frame } from '../../../queries';
import type { RuleCommon } from '../../spec/ruleCommon';
import type { QueryStatistics } from './queryStatistics';
import { summariseBacktest } from './summariseBacktest';

/** Answers a query of the Foresight data source over a range (ms), as a panel would be answered at the range's end. */
export type RunQuery = (model: Record<string, unknown>, range: TimeRange) => Promise<Frame[]>;

/** Forecasts that are made from the past. */
export const backtestWindows = 5;

/** Longer histories are read in steps of an hour, days. */
const maxFineHistoryDays = 90;

/**
 * How well a source's query can be forecast a day ahead, tested on each of the last five days before `to` (ms). `days`
 * is the length of the history, at least 7.
 * @throws what `runQuery` throws.
 */
export async function backtestQuery(
  source: RuleCommon['source'],
  { days, to }: { days: number; to: number },
  runQuery: RunQuery
): Promise<QueryStatistics> {
  return summariseBacktest(await runBacktestQuery(source, { days, to }, runQuery));
}

/**
 * The frames that such a test rests on: what was observed of each series, and the forecasts of its last five days.
 * @throws what `runQuery` throws.
 */
export function runBacktestQuery(
  source: RuleCommon['source'],
  { days, to }: { days: number; to: number },
  runQuery: RunQuery
): Promise<Frame[]> {
  return runQuery(createBacktestQuery(source, days), { from: to - days * day, to });
}

/** The query of a backtest over the last `days` days. */
export function createBacktestQuery({ uid, query }: RuleCommon['source'], days: number): Record<string, unknown> {
  return {
    version: getDefaultQuery('backtest').version,
    queryType: 'backtest',
    source: { uid },
    // Series are named after their labels: those that are not read are known by their names alone.
    query: { ...query, legendFormat: undefined },
    step: days > maxFineHistoryDays ? '1h' : '10m',
    training: `${Math.max(days - backtestWindows, 2)}d`,
    horizon: '1d',
    // Forecasts are compared with repeating the day before, whatever seasons are found.
    seasonality: ['1d', '1w'],
    windows: backtestWindows,
    output: 'windows',
  };
}
