import { boolean } from 'valibot';
import { commonFields, field, sourceReference, type FieldValues, type Query } from '../../queries';
import { anyText, choice } from '../../schema';
import { signalKinds } from '../discovery/rules/signalRule';

/** What the signals of a service are asked for: what comes next, or what was unlike its past. */
export const signalAnalyses = ['forecast', 'anomalies'] as const;
export type SignalAnalysis = (typeof signalAnalyses)[number];

/** Fields of queries that are answered from what discovery finds instead of from a query of the user. */
export const insightFields = {
  ...commonFields,
  /** Where logs are read from; an empty uid = what the data source's settings say, as for metrics. */
  logs: field(sourceReference(), { uid: '' }),
  /** services: this service alone; empty = all. signals: the service or node. */
  service: field(anyText(), ''),
};

/** A query that is answered from what discovery finds. */
export type InsightQuery = Query & FieldValues<typeof insightFields>;

/** The fields of the signals of one service. */
export const signalFields = {
  ...insightFields,
  /** This kind alone; empty = all. */
  signal: field(choice(['', ...signalKinds]), ''),
  /** Those of the nodes and pods that the service runs on, too. */
  infrastructure: field(boolean('true or false'), true),
  analysis: field(choice(signalAnalyses), 'forecast'),
};

/** A query of the signals of one service. */
export type SignalsQuery = InsightQuery & FieldValues<typeof signalFields>;
