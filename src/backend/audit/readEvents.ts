import { auditEventSchema, type AuditEvent } from '../../audit';
import { isMapping, parse } from '../../schema';
import type { LogStreams } from '../../sources/clients';

/** Which events are wanted, the newest of them first. */
export interface EventFilter {
  /** ms. */
  from: number;
  to: number;
  action?: string;
  actor?: string;
  outcome?: string;
  limit: number;
}

/** LogQL of an organisation's events that pass a filter. */
export function writeEventQuery(orgId: number, { action, actor, outcome }: Partial<EventFilter>): string {
  const stages = Object.entries({ action, actor, outcome }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${JSON.stringify(value)}`]
  );
  const selector = `{job="foresight", kind="audit", org="${orgId}"}`;
  return [selector, ...(stages.length > 0 ? ['json', ...stages] : [])].join(' | ');
}

/** The events that pass the filter. */
export function filterEvents(events: AuditEvent[], filter: EventFilter): AuditEvent[] {
  const { from, to, limit, ...wanted } = filter;
  const passes = (event: AuditEvent) => {
    const time = Date.parse(event.time);
    const isWanted = (name: keyof typeof wanted) => wanted[name] === undefined || wanted[name] === event[name];
    return time >= from && time <= to && isWanted('action') && isWanted('actor') && isWanted('outcome');
  };
  return events.filter(passes).slice(0, limit);
}

/** The events that Loki has, with those of this process that are not there yet. @throws SourceError */
export async function readEvents(
  streams: Pick<LogStreams, 'read'>,
  { orgId, filter, held, signal }: { orgId: number; filter: EventFilter; held: AuditEvent[]; signal: AbortSignal }
): Promise<AuditEvent[]> {
  const { from, to, limit } = filter;
  const lines = await streams.read({ query: writeEventQuery(orgId, filter), from, to, limit, signal });
  const stored = lines.flatMap(({ text }) => readEvent(text, orgId));
  const known = new Set(lines.map(({ text }) => text));
  const own = filterEvents(held, filter).filter((event) => !known.has(JSON.stringify(event)));
  return [...stored, ...own].sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, limit);
}

/** Others may write to the same Loki: what is no event of the organisation is passed over. */
function readEvent(text: string, orgId: number): AuditEvent[] {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = parse(auditEventSchema, value);
    return isMapping(value) && parsed.ok && parsed.value.orgId === orgId ? [parsed.value] : [];
  } catch {
    return [];
  }
}
