import type { QueryStatistics, SeriesStatistics } from '../../backtest';
import type { FoundQuery, QueryLimit } from '../foundQuery';
import { findDangerSide } from './findDangerSide';
import { findWhole } from './findWhole';

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

/**
 * The limits that a query may trend to, the most serious first; without a side where only the trend can say it. Of
 * percentages and shares without a limit of their own it is the whole, or nothing at all that is left.
 */
export function listTrendLimits(query: FoundQuery): QueryLimit[] {
  const side = findDangerSide(query);
  const whole = findWhole(query.unit);
  const own = query.limits
    .map((limit) => ({ ...limit, crossing: limit.crossing ?? side }))
    .filter(({ from, crossing }) => from !== 'max' || crossing === 'above');
  return own.length > 0 || whole === undefined || side === undefined
    ? own
    : [{ value: side === 'above' ? whole : 0, crossing: side, from: 'whole' }];
}

/** The trend that reaches its limit first, of all series; undefined where none of them trends to a limit. */
export function findTrend({ series, days }: QueryStatistics, limits: QueryLimit[]): Trend | undefined {
  const trends = series.flatMap((one) => limits.flatMap((limit) => trendTo(one, limit, days)).slice(0, 1));
  return trends.sort((a, b) => a.days - b.days)[0];
}

function trendTo(series: SeriesStatistics, { value, crossing }: QueryLimit, historyDays: number): Trend[] {
  const { last, perDay, lowest, highest } = series;
  const days = (value - last) / perDay;
  const moved = Math.abs(perDay) * historyDays;
  const direction = perDay > 0 ? 'above' : 'below';
  const isTrend = moved > 0 && moved >= share * (highest - lowest) && direction === (crossing ?? direction);
  return isTrend && days > 0 && days <= soon ? [{ series, limit: value, crossing: direction, days }] : [];
}
