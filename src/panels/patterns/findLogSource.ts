import type { PanelData } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

type Target = DataQuery & Partial<Record<'source' | 'logs', { uid?: string }>>;

/** Uid of the source of logs that the panel's first query of Foresight names; empty where it names none. */
export function findLogSource({ request }: Pick<PanelData, 'request'>): string {
  const targets = (request?.targets ?? []) as Target[];
  return targets.map(({ source, logs }) => source?.uid || logs?.uid || '').find((uid) => uid !== '') ?? '';
}
