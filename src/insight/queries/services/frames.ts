import { describeEvent, type AnomalyEvent } from '../../../engine';
import { render, type Language } from '../../../texts';
import {
  numberFrames,
  tableFrame,
  type Frame,
  type FramePart,
  type Provenance,
  type TableColumn,
} from '../../../frames';
import type { Dependency } from '../../discovery/discovery';
import { describeReason } from '../../health/describeReason';
import { memberFigures } from '../../fleet/memberFigures';
import type { FleetMember } from '../../fleet/fleet';
import type { WatchedSeries } from '../../fleet/analyseSignal';

/** One row per service, for people and for the panel of services. */
export function servicesFrame(
  members: FleetMember[],
  { cutoff, language }: { cutoff: number; language: Language },
  provenance: Provenance
): Frame {
  type Row = FleetMember & { figures: ReturnType<typeof memberFigures> };
  const columns: Array<TableColumn<Row>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ name }) => name },
    { name: 'Now', role: 'now', type: 'string', value: ({ health }) => health.now.state },
    { name: 'Ahead', role: 'ahead', type: 'string', value: ({ health }) => health.ahead.state },
    { name: 'Reason', role: 'reason', type: 'string', value: (member) => topReason(member, cutoff, language) },
    { name: 'Requests', role: 'rate', type: 'number', unit: 'reqps', value: ({ figures }) => figures.rate },
    { name: 'Failed', role: 'errors', type: 'number', unit: 'percentunit', value: ({ figures }) => figures.errors },
    { name: 'p99', role: 'duration', type: 'number', unit: 's', value: ({ figures }) => figures.duration },
    {
      name: 'Limit reached in',
      role: 'runway',
      type: 'number',
      unit: 'h',
      decimals: 1,
      value: ({ figures }) => figures.runway,
    },
    {
      name: 'Most unusual',
      role: 'score',
      type: 'number',
      unit: 'percentunit',
      decimals: 0,
      value: ({ figures }) => figures.score,
    },
    { name: 'Details', role: 'details', type: 'string', hidden: true, value: listDetails },
  ];
  const rows = members.map((member) => ({ ...member, figures: memberFigures(member) }));
  return tableFrame(rows, columns, as('services', provenance));
}

function topReason({ health }: FleetMember, now: number, language: Language): string {
  const [reason] = health.ahead.reasons;
  return reason ? render(describeReason(reason, now), { language }) : '';
}

/** The reasons as data, so that they can be told in any language: NaN and Infinity become null. */
function listDetails({ kind, pods, nodes, health }: FleetMember): string {
  return JSON.stringify({ kind, now: health.now.reasons, ahead: health.ahead.reasons, nodes, pods });
}

/** One row per anomaly of any signal, the newest first. */
export function eventsFrame(members: FleetMember[], language: Language, provenance: Provenance): Frame {
  const rows = members
    .flatMap((member) => member.watched.flatMap((one) => one.events.map((event) => ({ member, one, event }))))
    .sort((a, b) => b.event.start - a.event.start);
  const columns: Array<TableColumn<(typeof rows)[number]>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ member }) => member.name },
    { name: 'Signal', role: 'signal', type: 'string', value: ({ one }) => one.state.kind },
    { name: 'Start', role: 'start', type: 'time', value: ({ event }) => event.start },
    { name: 'End', role: 'end', type: 'time', value: ({ event }) => event.end },
    { name: 'Kind', role: 'kind', type: 'string', value: ({ event }) => event.kind },
    {
      name: 'Severity',
      role: 'severity',
      type: 'number',
      unit: 'percentunit',
      value: ({ event }) => event.severity,
    },
    { name: 'Reason', role: 'reason', type: 'string', value: ({ event, one }) => describe(event, one, language) },
  ];
  return tableFrame(rows, columns, as('events', provenance));
}

function describe(event: AnomalyEvent, { state, history }: WatchedSeries, language: Language): string {
  const message = describeEvent(event, { unit: state.unit, step: history.series.step });
  return render(message, { language });
}

/** One row per caller and callee. */
export function dependenciesFrame(dependencies: Dependency[], provenance: Provenance): Frame {
  const columns: Array<TableColumn<Dependency>> = [
    { name: 'Caller', role: 'caller', type: 'string', value: ({ caller }) => caller },
    { name: 'Callee', role: 'callee', type: 'string', value: ({ callee }) => callee },
  ];
  return tableFrame(dependencies, columns, as('dependencies', provenance));
}

function as(part: FramePart, provenance: Provenance): Provenance {
  return { ...provenance, part };
}

/** One number per service, for alert rules: 0 good or unknown, 1 warning, 2 critical. */
export function healthFrames(members: FleetMember[], when: 'now' | 'ahead', provenance: Provenance): Frame[] {
  const level = { good: 0, unknown: 0, warning: 1, critical: 2 };
  const rows = members.map(({ name, health }) => ({ one: { name, labels: { service: name } }, health }));
  return numberFrames(
    rows,
    { name: 'health', config: {}, value: ({ health }) => level[health[when].state] },
    () => provenance
  );
}
