import type { SourceDefinition } from '../sourceDefinition';

/** A data source of this Grafana, asked through Grafana's own query API. */
export const grafana = {
  name: 'Grafana',
} satisfies SourceDefinition;
