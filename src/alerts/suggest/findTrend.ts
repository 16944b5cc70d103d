import type { SeriesStatistics } from '../backtest';

/** A limit that a series moves towards. */
export interface Trend {
  series: SeriesStatistics;
  limit: number;
  crossing: 'above' | 'below';
  /** Days until the limit at the present pace. */
  days: number;
}

/** A trend is of interest where the limit comes within these days ... */
const soon = 90;
/** ... and where it explains at least this part of all that the series moved. */
const share = 0.5;

/** The trend that reaches its limit first, of all series; undefined where none of them trends to a limit. */
export function findTrend(series: SeriesStatistics[], limits: number[], historyDays: number): Trend | undefined {
  const trends = series.flatMap((one) => limits.slice(0, 1).flatMap((limit) => trendTo(one, limit, historyDays)));
  return trends.sort((a, b) => a.days - b.days)[0];
}

function trendTo(series: SeriesStatistics, limit: number, historyDays: number): Trend[] {
  const { last, perDay, lowest, highest } = series;
  const days = (limit - last) / perDay;
  const moved = Math.abs(perDay) * historyDays;
  const isTrend = moved > 0 && moved >= share * (highest - lowest);
  return isTrend && days > 0 && days <= soon ? [{ series, limit, crossing: perDay > 0 ? 'above' : 'below', days }] : [];
}
