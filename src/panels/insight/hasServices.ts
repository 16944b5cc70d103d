import type { DataFrame } from '@grafana/data';

/** True for the table of services in an answer of the Foresight data source. */
export function hasServices({ meta }: DataFrame): boolean {
  const { part } = (meta?.custom?.foresight ?? {}) as { part?: string };
  return part === 'services';
}
