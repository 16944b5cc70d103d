import { orNumberAsText, wholeNumber } from '../../schema';
import { field, type FieldValues } from '../fields/field';
import { seriesFields } from '../fields/queryFields';
import type { SeriesQuery } from '../queryType';

/** The fields of a backtest. */
export const backtestFields = {
  ...seriesFields,
  /** Forecasts to make from the past. */
  windows: field(orNumberAsText(wholeNumber({ min: 1, max: 20 })), 5),
};

/** A query of a backtest. */
export type BacktestQuery = SeriesQuery & FieldValues<typeof backtestFields>;
