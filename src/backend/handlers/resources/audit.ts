import { auditActions, auditOutcomes, reportedEventSchema, type AuditAction } from '../../../audit';
import { day } from '../../../engine';
import { choice, list, object } from '../../../schema';
import { logStreams } from '../../../sources/clients';
import { filterEvents, readEvents, writeEventQuery, type EventFilter } from '../../audit';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { readBody, readRequestSettings, type Answer, type ResourceDeps } from './resource';

const maxEvents = 500;
const defaultEvents = 100;
/** As long as Loki's default limit of a query's range, less an hour. */
const maxRangeMs = 30 * day;

/** The newest events of the organisation, from the data source's Loki or else from what this process remembers. */
export async function listAudit(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const filter = readFilter(request.url, deps.now());
  const settings = await readRequestSettings(request, deps);
  const { orgId } = settings;
  const held = deps.audit.list(orgId);
  const open = settings.audit && logStreams[settings.audit.kind];
  if (!settings.audit || !open) {
    const events = filterEvents(held.events, filter);
    return { status: 200, body: { events, since: held.since } };
  }
  const streams = open(settings.audit, settings);
  const events = await readEvents(streams, { orgId, filter, held: held.events, signal: deps.signal });
  const loki = { uid: settings.audit.uid, name: settings.audit.name, query: writeEventQuery(orgId, {}) };
  return { status: 200, body: { events, since: filter.from, loki } };
}

function readFilter(url: string, now: number): EventFilter {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const given = (name: string) => query.get(name) || undefined;
  const time = (name: string, fallback: number) => {
    const ms = Number(given(name) ?? fallback);
    return Number.isFinite(ms) ? ms : fallback;
  };
  const to = Math.min(time('to', now), now);
  return {
    to,
    from: Math.max(time('from', to - maxRangeMs), to - maxRangeMs),
    action: (Object.keys(auditActions) as AuditAction[]).find((one) => one === given('action')),
    outcome: auditOutcomes.find((one) => one === given('outcome')),
    actor: given('actor')?.slice(0, 200),
    limit: Math.max(1, Math.min(Math.floor(time('limit', defaultEvents)), maxEvents)),
  };
}

const maxReported = 200;
/** What pages write with the user's own rights: all else the backend sees for itself. */
const reportable = ['rule.create', 'rule.change', 'rule.remove', 'folder.create'] as const;

const bodySchema = object({
  events: list(
    object({ ...reportedEventSchema.entries, action: choice(reportable) }),
    'events is no list. Send one entry per rule.',
    maxReported
  ),
});

/** Takes down what a page wrote by the rights of its user; who that is, where and when is not the page's to say. */
export function reportAudit(request: ResourceRequest, { audit, reports }: ResourceDeps): Answer {
  const { events } = readBody(request.body, bodySchema);
  reports.take(request.context, events.length);
  events.forEach((event) => audit.record({ ...event, reporter: 'page' }, request.context));
  return { status: 200, body: { recorded: events.length } };
}
