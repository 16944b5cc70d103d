import { hour } from '../../engine';
import type { AuditEvent } from '../../audit';
import { requestResource } from '../discovery/requestResource';

/** Which events are wanted; what is empty is not filtered by. */
export interface AuditFilter {
  action: string;
  actor: string;
  outcome: string;
  /** How far back, hours. */
  hours: number;
}

/** The longest that the backend looks back, hours. */
export const maxHours = 30 * 24;
/** As many as it lists. */
const limit = 500;

/** What the audit resource answers. */
export interface AuditJson {
  /** The newest first. */
  events: AuditEvent[];
  /** From when on events are known, ms. */
  since: number;
  /** The source that keeps the events, and the query for them; missing where only the process remembers them. */
  loki?: { uid: string; name: string; query: string };
}

/** Asks for events; the question is the JSON of the data source's uid and the filter. */
export function requestEvents(question: string, signal: AbortSignal): Promise<AuditJson> {
  const { uid, hours, action, actor, outcome } = JSON.parse(question) as AuditFilter & { uid: string };
  const wanted = Object.entries({ action, actor: actor.trim(), outcome }).filter(([, value]) => value !== '');
  const params = { ...Object.fromEntries(wanted), from: Date.now() - hours * hour, limit };
  return requestResource({ uid, resource: 'audit', params, signal });
}
