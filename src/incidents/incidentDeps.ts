import type { InsightDeps, InsightRunDeps } from '../insight';
import type { SourceAnswer, SourceRequest } from '../queries';
import type { Message } from '../texts';
import type { GrafanaReader } from './grafana';
import type { CheckedIncidents } from './settings/readIncidentSettings';

/** Remembers what was worked out a moment ago, so that rules and panels that look at the same share it. */
export interface ShortMemory {
  /**
   * What `work` gives, or gave within the last `lifetime` ms for the same key. Its signal aborts once nobody waits any more.
   * @throws what `work` throws, which is not remembered.
   */
  get<Value>(
    key: string,
    work: (signal: AbortSignal) => Promise<Value>,
    options: { lifetime: number; signal: AbortSignal }
  ): Promise<Value>;
}

/** What incidents are made from beside services and their signals. */
export interface IncidentAccess {
  settings: CheckedIncidents;
  /** Series of alerts as they are, without a limit that is meant for forecasts. @throws SourceError */
  readSeries(request: SourceRequest, source: { uid: string }): Promise<SourceAnswer>;
  memory: ShortMemory;
  /** Why Grafana's alerts and records cannot be read; absent where they can be. */
  withheld?: Message;
}

/** What a run of queries of incidents needs. */
export interface IncidentRunDeps extends InsightRunDeps {
  incidents: IncidentAccess;
  /** This Grafana; undefined where its address or a token is not known. */
  grafana?: GrafanaReader;
}

/** What incidents are answered from. */
export type IncidentDeps = InsightDeps & Pick<IncidentRunDeps, 'incidents' | 'grafana'>;
