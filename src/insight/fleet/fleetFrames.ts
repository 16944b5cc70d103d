import type { FieldConfig, Frame, FrameField } from '../../queries';
import type { Dependency } from '../discovery/discovery';
import { reasonText } from '../health/reasonText';
import { formatValue } from '../health/formatValue';
import { memberFigures } from './memberFigures';
import type { FleetPart, FleetRole } from './parts';
import type { FleetMember } from './surveyFleet';

type Provenance = Record<string, unknown>;

/** One row per service, for people and for the panel of services. */
export function servicesFrame(members: FleetMember[], cutoff: number, provenance: Provenance): Frame {
  const figures = members.map(memberFigures);
  const text = (name: string, role: FleetRole, value: (member: FleetMember) => string) =>
    texts({ name, role }, members.map(value));
  const number = (name: string, role: keyof (typeof figures)[number], config: FieldConfig) =>
    numbers(
      { name, role },
      figures.map((one) => one[role]),
      config
    );
  return part('services', provenance, [
    text('Service', 'service', ({ name }) => name),
    text('Now', 'now', ({ health }) => health.now.state),
    text('Ahead', 'ahead', ({ health }) => health.ahead.state),
    text('Reason', 'reason', (member) => topReason(member, cutoff)),
    number('Requests', 'rate', { unit: 'reqps' }),
    number('Failed', 'errors', { unit: 'percentunit' }),
    number('p99', 'duration', { unit: 's' }),
    number('Limit reached in', 'runway', { unit: 'h', decimals: 1 }),
    number('Most unusual', 'score', { unit: 'percentunit', decimals: 0 }),
    hidden(text('Details', 'details', detailsOf)),
  ]);
}

function topReason({ health }: FleetMember, now: number): string {
  const [reason] = health.ahead.reasons;
  return reason ? reasonText(reason, { now, format: formatValue }) : '';
}

/** The reasons as data, so that they can be told in any language: NaN and Infinity become null. */
function detailsOf({ kind, pods, nodes, health }: FleetMember): string {
  return JSON.stringify({ kind, now: health.now.reasons, ahead: health.ahead.reasons, nodes, pods });
}

/** One row per anomaly of any signal, the newest first. */
export function eventsFrame(members: FleetMember[], provenance: Provenance): Frame {
  const rows = members
    .flatMap((member) => member.watched.flatMap((one) => one.events.map((event) => ({ member, one, event }))))
    .sort((a, b) => b.event.start - a.event.start);
  const all = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  const time = (name: string, role: FleetRole, values: number[]): FrameField => ({
    name,
    type: 'time',
    values: Float64Array.from(values),
    config: columnConfig({ name, role }),
  });
  return part('events', provenance, [
    texts(
      { name: 'Service', role: 'service' },
      all(({ member }) => member.name)
    ),
    texts(
      { name: 'Signal', role: 'signal' },
      all(({ one }) => one.state.kind)
    ),
    time(
      'Start',
      'start',
      all(({ event }) => event.start)
    ),
    time(
      'End',
      'end',
      all(({ event }) => event.end)
    ),
    texts(
      { name: 'Kind', role: 'kind' },
      all(({ event }) => event.kind)
    ),
    numbers(
      { name: 'Severity', role: 'severity' },
      all(({ event }) => event.severity),
      { unit: 'percentunit' }
    ),
    texts(
      { name: 'Reason', role: 'reason' },
      all(({ event }) => event.reason)
    ),
  ]);
}

export function dependenciesFrame(dependencies: Dependency[], provenance: Provenance): Frame {
  return part('dependencies', provenance, [
    texts(
      { name: 'Caller', role: 'caller' },
      dependencies.map(({ caller }) => caller)
    ),
    texts(
      { name: 'Callee', role: 'callee' },
      dependencies.map(({ callee }) => callee)
    ),
  ]);
}

/** One number per service, for alert rules: 0 good or unknown, 1 warning, 2 critical. */
export function healthFrames(members: FleetMember[], when: 'now' | 'ahead', provenance: Provenance): Frame[] {
  const level = { good: 0, unknown: 0, warning: 1, critical: 2 };
  return members.map(({ name, health }) => ({
    name,
    fields: [
      {
        name: 'health',
        type: 'number',
        values: Float64Array.of(level[health[when].state]),
        labels: { service: name },
        config: { displayNameFromDS: name },
      },
    ],
    meta: { type: 'numeric-multi', typeVersion: [0, 1], custom: { foresight: provenance } },
  }));
}

function part(name: FleetPart, provenance: Provenance, fields: FrameField[]): Frame {
  return {
    name,
    fields,
    meta: { preferredVisualisationType: 'table', custom: { foresight: { ...provenance, part: name } } },
  };
}

interface Column {
  name: string;
  role: FleetRole;
}

/** Named in full: Grafana else puts the frame's name before the column's where there are several frames. */
function columnConfig({ name, role }: Column): FieldConfig {
  return { displayNameFromDS: name, custom: { foresightRole: role } };
}

function texts({ name, role }: Column, values: string[]): FrameField {
  return { name, type: 'string', values, config: columnConfig({ name, role }) };
}

function numbers({ name, role }: Column, values: number[], config: FieldConfig): FrameField {
  return {
    name,
    type: 'number',
    values: Float64Array.from(values),
    config: { ...config, ...columnConfig({ name, role }) },
  };
}

function hidden(field: FrameField): FrameField {
  return { ...field, config: { ...field.config, custom: { ...field.config?.custom, hidden: true } } } as FrameField;
}
