import type { TimeRange } from '../engine';
import type { GrafanaConfiguration } from './grafanaConfiguration';
import type { RecordStore } from './records/record';

/** An alert as Grafana or an Alertmanager gives it. */
export interface GrafanaAlert {
  labels: Readonly<Record<string, string>>;
  /** In a sentence; absent where the rule has none. */
  summary?: string;
  /** ms; what began before the range that was looked at begins with it. */
  start: number;
  /** ms; undefined while it fires. */
  end?: number;
  /** Uid of Grafana's rule. */
  rule?: string;
  /** Address of the rule or the page that has more to say. */
  link?: string;
}

/** Alerts that were read, and how many more there are. */
export interface ReadAlerts {
  alerts: GrafanaAlert[];
  leftOut: number;
}

/** A silence that holds, or will. */
export interface Silence {
  id: string;
  /** ms. */
  from: number;
  to: number;
  /** All must match; `isEqual` false is for those that must not. */
  matchers: ReadonlyArray<{ name: string; value: string; isRegex: boolean; isEqual: boolean }>;
  author: string;
  comment: string;
}

/** What is read from this Grafana, and the records that are kept in it. */
export interface GrafanaReader {
  records: RecordStore;
  /** Alerts of Grafana's own rules that fire at present. @throws SourceError */
  listFiring(): Promise<ReadAlerts>;
  /** Alerts of Grafana's own rules that fired within the range and no longer do, by its state history. @throws SourceError */
  listPast(range: TimeRange): Promise<ReadAlerts>;
  /** Alerts that fire at present in an Alertmanager data source of this uid. @throws SourceError */
  listExternal(uid: string): Promise<ReadAlerts>;
  /** Of Grafana's own alerts: those that hold, and those that will. @throws SourceError */
  listSilences(): Promise<Silence[]>;
  configuration: GrafanaConfiguration;
}
