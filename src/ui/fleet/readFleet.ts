import { createTheme, formattedValueToString, getDisplayProcessor, type DataFrame, type Field } from '@grafana/data';
import { healthStates, type FleetPart, type FleetRole, type HealthState, type Reason } from '../../insight';
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
  const part = (name: FleetPart) => frames.find((frame) => foresightOf(frame).part === name);
  const services = part('services');
  if (!services) {
    return undefined;
  }
  const { cutoff = NaN, horizonEnd = NaN } = foresightOf(services);
  const events = eventsByService(part('events'));
  const trends = trendsByService(part('trend'), part('ahead'));
  const figures = figureColumns(services);
  return {
    cutoff,
    horizonEnd,
    nameField: fieldOf(services, 'service'),
    rows: Array.from({ length: services.length }, (_, index) => {
      const own = rowOf(services, index);
      return {
        ...own,
        figures: figuresAt(figures, index),
        trend: trends.get(own.service),
        events: events.get(own.service) ?? [],
      };
    }),
    dependencies: dependenciesOf(part('dependencies')),
    notices: (services.meta?.notices ?? []).map(({ text }) => text),
  };
}

interface Provenance {
  part?: FleetPart;
  cutoff?: number;
  horizonEnd?: number;
}

function foresightOf({ meta }: DataFrame): Provenance {
  return (meta?.custom?.foresight as Provenance | undefined) ?? {};
}

function fieldOf(frame: DataFrame | undefined, role: FleetRole): Field | undefined {
  return frame?.fields.find(({ config }) => config.custom?.foresightRole === role);
}

interface Details {
  kind?: FleetRow['kind'];
  now?: Reason[];
  ahead?: Reason[];
  nodes?: string[];
}

function rowOf(frame: DataFrame, index: number): Omit<FleetRow, 'figures' | 'events'> {
  const value = (role: FleetRole): unknown => fieldOf(frame, role)?.values[index];
  const { kind = 'service', now = [], ahead = [], nodes = [] } = readDetails(value('details'));
  return {
    index,
    service: String(value('service') ?? ''),
    kind,
    now: stateOf(value('now')),
    ahead: stateOf(value('ahead')),
    reasonsNow: now,
    reasonsAhead: ahead,
    reason: String(value('reason') ?? ''),
    nodes,
  };
}

function stateOf(value: unknown): HealthState {
  return healthStates.find((state) => state === value) ?? 'unknown';
}

function readDetails(value: unknown): Details {
  try {
    return (JSON.parse(String(value)) as Details | null) ?? {};
  } catch {
    return {};
  }
}

type Write = (index: number) => Figure;

/** How each number is read and written: as the panel's field config says, else by its unit. */
function figureColumns(frame: DataFrame): Record<FigureRole, Write> {
  const entries = figureRoles.map((role): [FigureRole, Write] => [role, writerOf(fieldOf(frame, role))]);
  return Object.fromEntries(entries) as Record<FigureRole, Write>;
}

function writerOf(field: Field | undefined): Write {
  const display = field && (field.display ?? getDisplayProcessor({ field, theme: createTheme() }));
  return (index) => {
    const value = numberOf(field?.values[index]);
    return { value, text: value === null || !display ? '' : formattedValueToString(display(value)) };
  };
}

function figuresAt(columns: Record<FigureRole, Write>, index: number): FleetRow['figures'] {
  return Object.fromEntries(figureRoles.map((role) => [role, columns[role](index)])) as FleetRow['figures'];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function eventsByService(frame: DataFrame | undefined): Map<string, FleetEvent[]> {
  const events = new Map<string, FleetEvent[]>();
  const value = (role: FleetRole, row: number): unknown => fieldOf(frame, role)?.values[row];
  for (let row = 0; row < (frame?.length ?? 0); row++) {
    const service = String(value('service', row));
    const event = {
      signal: String(value('signal', row)),
      start: Number(value('start', row)),
      end: Number(value('end', row)),
      kind: String(value('kind', row)),
      severity: numberOf(value('severity', row)) ?? 0,
      reason: String(value('reason', row) ?? ''),
    };
    const known = events.get(service);
    if (known) {
      known.push(event);
    } else {
      events.set(service, [event]);
    }
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

function dependenciesOf(frame: DataFrame | undefined): Fleet['dependencies'] {
  const [callers, callees] = [fieldOf(frame, 'caller'), fieldOf(frame, 'callee')];
  return Array.from({ length: frame?.length ?? 0 }, (_, row) => ({
    caller: String(callers?.values[row]),
    callee: String(callees?.values[row]),
  }));
}
