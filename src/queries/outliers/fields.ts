import { choice } from '../../schema';
import { field, type FieldValues } from '../fields/field';
import { seriesFields } from '../fields/queryFields';
import type { SeriesQuery } from '../queryType';

/** The fields of outliers. */
export const outlierFields = {
  ...seriesFields,
  /** How a series is compared with its peers. */
  method: field(choice(['mad', 'dbscan']), 'mad'),
};

/** A query of outliers. */
export type OutlierQuery = SeriesQuery & FieldValues<typeof outlierFields>;
