import type { DataSourceJsonData, DataSourcePluginOptionsEditorProps } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { IncidentSettings } from '../incidents';
import type { InsightSettings } from '../insight';
import type { ResponseSettings } from '../response';
import type { PredictiveQuery } from '../queries';
import type { DataSourceSettings } from '../sources';

/** A predictive query as Grafana hands it around: with refId, data source and visibility. */
export type ForesightQuery = DataQuery & PredictiveQuery;

/** A query model of another data source, as its own editor writes it. */
export type SourceQuery = Record<string, unknown>;

export type ForesightOptions = DataSourceJsonData &
  DataSourceSettings & {
    insight?: InsightSettings;
    incidents?: Partial<IncidentSettings>;
    response?: ResponseSettings;
  };

/** Secrets by key; Grafana never sends their values back. */
export type ForesightSecrets = Record<string, string>;

export type ConfigProps = DataSourcePluginOptionsEditorProps<ForesightOptions, ForesightSecrets>;
