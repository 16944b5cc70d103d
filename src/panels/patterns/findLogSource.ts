import type { PanelData } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

/** Uid of the source that the panel's first query of Foresight names; empty where it names none. */
export function findLogSource({ request }: Pick<PanelData, 'request'>): string {
  const targets = (request?.targets ?? []) as Array<DataQuery & { source?: { uid?: string } }>;
  return targets.find(({ source }) => source?.uid)?.source?.uid ?? '';
}
