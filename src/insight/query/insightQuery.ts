import type { SignalKind } from '../discovery/signalRule';

/** Queries that are answered from what discovery finds instead of from a query of the user. */
export const insightQueryTypes = ['services', 'signals'] as const;
export type InsightQueryType = (typeof insightQueryTypes)[number];

/** What each answers with, the usual answer for a panel first. */
export const insightOutputs = {
  services: ['table', 'health', 'healthAhead'],
  signals: ['bands', 'events'],
} as const satisfies Record<InsightQueryType, readonly string[]>;
export type InsightOutput = (typeof insightOutputs)[InsightQueryType][number];

/** What the signals of a service are asked for: what comes next, or what was unlike its past. */
export const signalAnalyses = ['forecast', 'anomalies'] as const;
export type SignalAnalysis = (typeof signalAnalyses)[number];

/** A saved query of services or signals, with every default filled in. Durations are kept as written. */
export interface InsightQuery {
  version: 1;
  queryType: InsightQueryType;
  /** Where metrics are read from; an empty uid = what the data source's settings say. */
  source: { uid: string };
  /** Where logs are read from; an empty uid = what the data source's settings say. */
  logs: { uid: string };
  /** services: this service alone; empty = all. signals: the service or node. */
  service: string;
  /** signals: this kind alone; empty = all. */
  signal: SignalKind | '';
  /** signals: those of the nodes and pods that the service runs on, too. */
  infrastructure: boolean;
  /** signals only. */
  analysis: SignalAnalysis;
  /** Distance of rows, a duration or 'auto'. */
  step: string;
  /** What is learnt from, a duration or 'auto'. */
  training: string;
  /** How far health looks ahead, a duration or 'auto'. */
  horizon: string;
  /** Per signal. */
  falseAlarmsPerWeek: number;
  output: InsightOutput;
}

/** True for a query model that asks for services or signals. */
export function isInsightQuery(model: { queryType?: unknown }): boolean {
  return insightQueryTypes.some((type) => type === model.queryType);
}

/** A query of this type with every default filled in. */
export function insightDefaultsOf(queryType: InsightQueryType): InsightQuery {
  return {
    version: 1,
    queryType,
    source: { uid: '' },
    logs: { uid: '' },
    service: '',
    signal: '',
    infrastructure: true,
    analysis: 'forecast',
    step: 'auto',
    training: 'auto',
    horizon: 'auto',
    // Of many signals, one is soon unusual by chance.
    falseAlarmsPerWeek: queryType === 'services' ? 0.1 : 1,
    output: insightOutputs[queryType][0],
  };
}
