import type { Series } from '../../../engine';
import type { InstrumentationEvidence } from '../instrumentation/instrumentationEvidence';
import type { Known } from '../known';

/** Who is scraped. */
export interface Target {
  /** Service that it is of; undefined where its labels name none that is known. */
  service?: string;
  /** Empty where it has none. */
  job: string;
  instance: string;
  /** Share of the last day's scrapes that worked, 0 to 1. */
  up: number;
}

/** How many series there are, and of what. */
export interface Cardinality {
  series: number;
  /** Largest first. */
  metrics: Array<{ name: string; series: number }>;
  /** Labels by their values, most first; undefined where the source does not say. */
  labels?: Array<{ name: string; values: number }>;
}

/** How long samples are kept. */
export interface Retention {
  /** How far back samples reach, days; at most the longest that was looked for. */
  days: number;
  /** What the source is set to keep, days; undefined where it does not say. */
  kept?: number;
  /** The longest that was looked for, days. */
  lookedFor: number;
}

/** Lines of the last hour, by who wrote them. */
export interface LogLines {
  /** By service: all lines, those with a level, and those with the id of a trace. */
  services: ReadonlyMap<string, LineCounts>;
  /** Lines of streams that belong to no known service. */
  unowned: number;
}

export interface LineCounts {
  lines: number;
  withLevel: number;
}

/** What joins services to traces, by service. */
export interface TraceSigns {
  /** Lines of the last quarter of an hour that carry the id of a trace. */
  logs: Known<ReadonlyMap<string, number>>;
  /** Exemplars of the last hour with the id of a trace. */
  exemplars: Known<ReadonlyMap<string, number>>;
  /** Services that metrics made of spans tell of. */
  spanMetrics: Known<ReadonlySet<string>>;
}

/** What was spent of an objective, hour by hour. */
export interface SloHistory {
  /** Share of failed requests. */
  errors: Series;
  /** Requests per second, on the same grid. */
  rate?: Series;
}

/** A rule of the source of metrics itself. */
export interface SourceRule {
  name: string;
  kind: 'alerting' | 'recording';
  expr: string;
  /** ms. */
  for: number;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  /** How long its last evaluation took, ms. */
  evaluation?: number;
  health?: string;
}

/** What metrics and logs say of themselves; each piece is known or says why not. */
export interface TelemetryEvidence {
  targets: Known<Target[]>;
  cardinality: Known<Cardinality>;
  retention: Known<Retention>;
  /** What it was looked for by. */
  retentionExpr: string;
  logs: Known<LogLines>;
  traces: TraceSigns;
  /** By service; only of those with an objective. */
  sloHistory: Known<ReadonlyMap<string, SloHistory>>;
  /** Rules that the source evaluates. */
  rules: Known<SourceRule[]>;
  /** For the open instrumentation score. */
  instrumentation: InstrumentationEvidence;
}
