import { grafanaClient } from '../grafana/client';
import type { SourceClient } from '../http/connection';
import { lokiClient } from '../loki/client';
import { prometheusClient } from '../prometheus/client';
import type { SourceKind } from '../registry';

/** What asks the sources of each kind: apart from their definitions, since only the backend may carry it. */
export const clients: Record<SourceKind, SourceClient> = {
  grafana: grafanaClient,
  prometheus: prometheusClient,
  loki: lokiClient,
};

export { foldCase, listSpellings } from '../http/listSpellings';
export type { AllowedSource, ConnectionSettings } from '../http/connection';
export { createSeriesSelector, getSeriesKey } from '../reading/selectSeries';
