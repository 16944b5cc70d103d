import { grafanaClient } from '../grafana/client';
import type { AllowedSource, ConnectionSettings, SourceClient } from '../http/connection';
import { lokiClient } from '../loki/client';
import { lokiStreams, type LogStreams } from '../loki/logStreams';
import { prometheusClient } from '../prometheus/client';
import type { SourceKind } from '../registry';

/** What asks the sources of each kind: apart from their definitions, since only the backend may carry it. */
export const clients: Record<SourceKind, SourceClient> = {
  grafana: grafanaClient,
  prometheus: prometheusClient,
  loki: lokiClient,
};

export { foldCase, listSpellings } from '../http/listSpellings';
/** What writes and reads lines of logs, for the kinds of sources that keep any. */
export const logStreams: Partial<
  Record<SourceKind, (source: AllowedSource, settings: ConnectionSettings) => LogStreams>
> = { loki: lokiStreams };

export type { LogStreams } from '../loki/logStreams';
export type { AllowedSource, Connection, ConnectionSettings } from '../http/connection';
export { httpText } from '../http/httpRequest';
export { createSeriesSelector, getSeriesKey } from '../reading/selectSeries';
export { postOnce, type PostResult } from '../http/postOnce';
