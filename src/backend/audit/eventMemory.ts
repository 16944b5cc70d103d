import type { AuditEvent } from '../../audit';

/** What a process remembers of an organisation's events. */
export interface HeldEvents {
  /** The newest first. */
  events: AuditEvent[];
  /** From when on these are all, ms. */
  since: number;
}

const maxEvents = 500;
const maxOrgs = 50;

/** A short memory of events: so many of each organisation, and of so many organisations. `start` is when it began, ms. */
export function createEventMemory(start: number) {
  const orgs = new Map<number, HeldEvents>();
  return {
    add(event: AuditEvent): void {
      const held = orgs.get(event.orgId) ?? { events: [], since: start };
      held.events.unshift(event);
      if (held.events.length > maxEvents) {
        held.since = Date.parse(held.events.pop()?.time ?? '') + 1;
      }
      // The organisation that has been silent longest is the first to go.
      orgs.delete(event.orgId);
      orgs.set(event.orgId, held);
      const [silent] = orgs.keys();
      if (orgs.size > maxOrgs && silent !== undefined) {
        orgs.delete(silent);
      }
    },
    list(orgId: number): HeldEvents {
      const held = orgs.get(orgId);
      return held ? { ...held, events: [...held.events] } : { events: [], since: start };
    },
  };
}
