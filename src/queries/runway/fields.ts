import { nullable } from 'valibot';
import { choice } from '../../schema';
import { field, type FieldValues } from '../fields/field';
import { seriesFields } from '../fields/queryFields';
import { queryNumber } from '../fields/schemas';
import type { SeriesQuery } from '../queryType';

/** On which side of the limit the danger is: a disk runs 'above' 100 %, free memory 'below' 0. */
export const crossings = ['above', 'below'] as const;
export type Crossing = (typeof crossings)[number];

/** The fields of a runway. */
export const runwayFields = {
  ...seriesFields,
  /** The value not to be reached; null = not chosen yet. */
  limit: field(nullable(queryNumber()), null),
  crossing: field(choice(crossings), 'above'),
};

/** A query of a runway. */
export type RunwayQuery = SeriesQuery & FieldValues<typeof runwayFields>;
