import { field, type FieldValues } from '../fields/field';
import { seriesFields } from '../fields/queryFields';
import { queryDuration } from '../fields/schemas';
import type { SeriesQuery } from '../queryType';

/** The fields of the quality of forecasts. */
export const modelQualityFields = {
  ...seriesFields,
  /** How far back forecasts are made again. */
  span: field(queryDuration(), '28d'),
  /** What of it is now: what came before is compared with it. */
  recent: field(queryDuration(), '7d'),
};

/** A query of the quality of forecasts. */
export type ModelQualityQuery = SeriesQuery & FieldValues<typeof modelQualityFields>;
