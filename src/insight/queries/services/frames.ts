import { render, type Language } from '../../../texts';
import { numberFrames, tableFrame, type Frame, type Provenance, type TableColumn } from '../../../frames';
import type { Dependency } from '../../discovery/discovery';
import { describeReason } from '../../health/describeReason';
import { memberFigures } from '../../fleet/memberFigures';
import type { FleetMember } from '../../fleet/fleet';

/** One row per service, for people and for the panel of services. */
export function servicesFrame(
  members: FleetMember[],
  { present, language }: { present: number; language: Language },
  provenance: Provenance
): Frame {
  type Row = FleetMember & { figures: ReturnType<typeof memberFigures> };
  const columns: Array<TableColumn<Row>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ name }) => name },
    { name: 'Now', role: 'now', type: 'string', value: ({ health }) => health.now.state },
    { name: 'Ahead', role: 'ahead', type: 'string', value: ({ health }) => health.ahead.state },
    { name: 'Reason', role: 'reason', type: 'string', value: (member) => topReason(member, present, language) },
    { name: 'Requests', role: 'rate', type: 'number', unit: 'reqps', value: ({ figures }) => figures.rate },
    { name: 'Failed', role: 'errors', type: 'number', unit: 'percentunit', value: ({ figures }) => figures.errors },
    { name: 'Duration', role: 'duration', type: 'number', unit: 's', value: ({ figures }) => figures.duration },
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

function topReason({ health: { now, ahead } }: FleetMember, present: number, language: Language): string {
  const [reason] = [...now.reasons, ...ahead.reasons];
  return reason ? render(describeReason(reason, present), { language }) : '';
}

/** The reasons as data, so that they can be told in any language: NaN and Infinity become null. */
function listDetails({ kind, pods, nodes, affects, health }: FleetMember): string {
  return JSON.stringify({ kind, now: health.now.reasons, ahead: health.ahead.reasons, nodes, pods, affects });
}

/** One row per caller and callee. */
export function dependenciesFrame(dependencies: Dependency[], provenance: Provenance): Frame {
  const columns: Array<TableColumn<Dependency>> = [
    { name: 'Caller', role: 'caller', type: 'string', value: ({ caller }) => caller },
    { name: 'Callee', role: 'callee', type: 'string', value: ({ callee }) => callee },
  ];
  return tableFrame(dependencies, columns, as('dependencies', provenance));
}

export function as(part: NonNullable<Provenance['part']>, provenance: Provenance): Provenance {
  return { ...provenance, part };
}

/** One number per service, for alert rules: 0 good, unknown or recovering, 1 warning, 2 critical. */
export function healthFrames(members: FleetMember[], when: 'now' | 'ahead', provenance: Provenance): Frame[] {
  const level = { good: 0, unknown: 0, recovering: 0, warning: 1, critical: 2 };
  const rows = members.map(({ name, health }) => ({ one: { name, labels: { service: name } }, health }));
  return numberFrames(
    rows,
    { name: 'health', config: {}, value: ({ health }) => level[health[when].state] },
    () => provenance
  );
}
