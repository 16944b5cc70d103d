import * as v from 'valibot';
import { createTheme, formattedValueToString, getDisplayProcessor, type DataFrame, type Field } from '@grafana/data';
import {
  findField,
  findPart,
  readNotices,
  readProvenance,
  readRows,
  type FramePart,
  type ServiceRole,
} from '../../frames';
import { healthStates, type HealthState, type Reason } from '../../insight';
import {
  figureRoles,
  type Figure,
  type FigureRole,
  type Fleet,
  type FleetEvent,
  type FleetRow,
  type Trend,
} from './fleet';

/** The fleet of an answer to a query of services; undefined where the frames are none. A missing part is left out. */
export function readFleet(frames: DataFrame[]): Fleet | undefined {
  const part = (name: FramePart) => findPart(frames, name);
  const services = part('services');
  if (!services) {
    return undefined;
  }
  const { cutoff = NaN, horizonEnd = NaN } = readProvenance(services) ?? {};
  const events = eventsByService(part('events'));
  const trends = trendsByService(part('trend'), part('ahead'));
  const figures = figureColumns(services);
  return {
    cutoff,
    horizonEnd,
    nameField: findField(services, 'service'),
    rows: Array.from({ length: services.length }, (_, index) => {
      const own = readRow(services, index);
      return {
        ...own,
        figures: figuresAt(figures, index),
        trend: trends.get(own.service),
        events: events.get(own.service) ?? [],
      };
    }),
    dependencies: readDependencies(part('dependencies')),
    notices: readNotices(services),
  };
}

const reasons = v.fallback(v.array(v.custom<Reason>(isReason)), []);

const details = v.object({
  kind: v.fallback(v.picklist(['service', 'node']), 'service'),
  now: reasons,
  ahead: reasons,
  nodes: v.fallback(v.array(v.string()), []),
  affects: v.fallback(v.array(v.string()), []),
});

function isReason(value: unknown): boolean {
  return v.is(v.looseObject({ code: v.string() }), value);
}

function readRow(frame: DataFrame, index: number): Omit<FleetRow, 'figures' | 'events'> {
  const value = (role: ServiceRole): unknown => findField(frame, role)?.values[index];
  const { kind, now, ahead, nodes, affects } = readDetails(value('details'));
  return {
    index,
    service: String(value('service') ?? ''),
    kind,
    now: readState(value('now')),
    ahead: readState(value('ahead')),
    reasonsNow: now,
    reasonsAhead: ahead,
    reason: String(value('reason') ?? ''),
    nodes,
    affects,
  };
}

function readState(value: unknown): HealthState {
  return healthStates.find((state) => state === value) ?? 'unknown';
}

function readDetails(value: unknown): v.InferOutput<typeof details> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), details), value);
  return read.success ? read.output : { kind: 'service', now: [], ahead: [], nodes: [], affects: [] };
}

type Write = (index: number) => Figure;

/** How each number is read and written: as the panel's field config says, else by its unit. */
function figureColumns(frame: DataFrame): Record<FigureRole, Write> {
  const entries = figureRoles.map((role): [FigureRole, Write] => [role, makeWriter(findField(frame, role))]);
  return Object.fromEntries(entries) as Record<FigureRole, Write>;
}

function makeWriter(field: Field | undefined): Write {
  const display = field && (field.display ?? getDisplayProcessor({ field, theme: createTheme() }));
  return (index) => {
    const value = readNumber(field?.values[index]);
    return { value, text: value === null || !display ? '' : formattedValueToString(display(value)) };
  };
}

function figuresAt(columns: Record<FigureRole, Write>, index: number): FleetRow['figures'] {
  return Object.fromEntries(figureRoles.map((role) => [role, columns[role](index)])) as FleetRow['figures'];
}

function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function eventsByService(frame: DataFrame | undefined): Map<string, FleetEvent[]> {
  const events = new Map<string, FleetEvent[]>();
  for (const { text, number } of readRows(frame)) {
    const severity = number('severity');
    const event = {
      signal: text('signal'),
      start: number('start'),
      end: number('end'),
      kind: text('kind'),
      severity: Number.isNaN(severity) ? 0 : severity,
      reason: text('reason'),
    };
    const service = text('service');
    events.set(service, [...(events.get(service) ?? []), event]);
  }
  return events;
}

function trendsByService(past: DataFrame | undefined, ahead: DataFrame | undefined): Map<string, Trend> {
  const columns = (frame: DataFrame | undefined) => {
    const [time, ...values] = frame?.fields ?? [];
    return { times: (time?.values ?? []) as number[], values };
  };
  const future = columns(ahead);
  const futures = new Map(future.values.map((field) => [field.labels?.service, field.values]));
  const { times, values } = columns(past);
  return new Map(
    values.map((field): [string, Trend] => {
      const service = field.labels?.service ?? field.name;
      const next = futures.get(service);
      const coming = next ? { times: future.times, values: next } : { times: [], values: [] };
      return [service, { times, values: field.values, ahead: coming, field }];
    })
  );
}

function readDependencies(frame: DataFrame | undefined): Fleet['dependencies'] {
  return readRows(frame).map(({ text }) => ({ caller: text('caller'), callee: text('callee') }));
}
