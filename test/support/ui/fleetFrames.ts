import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type FramePart, type ServiceRole } from '../../../src/frames';
import type { HealthState, Reason } from '../../../src/insight';

export const cutoff = Date.UTC(2026, 4, 20, 12);
export const minute = 60_000;

/** A service as an answer would tell of it. */
export interface ServiceRow {
  service: string;
  now?: HealthState;
  ahead?: HealthState;
  rate?: number | null;
  runway?: number | null;
  reasons?: Reason[];
}

/** The disk of node-3, full in 31 hours. */
export const fullSoon: Reason = {
  code: 'reaches',
  severity: 'critical',
  reach: { limit: 1, hours: 31, earliest: 25, latest: 40, probability: 0.95 },
  signal: {
    kind: 'disk',
    scope: 'node',
    subject: 'node-3',
    part: '/data',
    unit: 'percentunit',
    harm: 'up',
    limit: 1,
    value: 0.9,
  },
};

const texts = (name: ServiceRole, values: string[]) => ({
  name,
  type: FieldType.string,
  values,
  config: roleConfig(name),
});

const numbers = (name: ServiceRole, unit: string, values: Array<number | null>) => ({
  name,
  type: FieldType.number,
  values,
  config: roleConfig(name, { unit }),
});

/** An answer to a query of services, laid out as the data source does; the first service has one anomaly. */
export function fleetFrames(described: ServiceRow[], dependencies: Array<[string, string]> = []): DataFrame[] {
  return [
    servicesFrame(described),
    trendFrame('trend', described, [-2, -1, 0]),
    trendFrame('ahead', described, [1, 2]),
    eventsFrame(described.slice(0, 1)),
    frame('dependencies', [
      texts(
        'caller',
        dependencies.map(([caller]) => caller)
      ),
      texts(
        'callee',
        dependencies.map(([, callee]) => callee)
      ),
    ]),
  ];
}

function servicesFrame(described: ServiceRow[]): DataFrame {
  const text = (name: ServiceRole, value: (one: ServiceRow) => string) => texts(name, described.map(value));
  const number = (name: ServiceRole, unit: string, value: (one: ServiceRow) => number | null) =>
    numbers(name, unit, described.map(value));
  return frame('services', [
    text('service', ({ service }) => service),
    text('now', ({ now = 'good' }) => now),
    text('ahead', ({ ahead = 'good' }) => ahead),
    text('reason', () => ''),
    text('details', listDetails),
    number('rate', 'reqps', ({ rate = 12 }) => rate),
    number('errors', 'percentunit', () => null),
    number('duration', 's', () => null),
    number('runway', 'h', ({ runway = null }) => runway),
    number('score', 'percentunit', () => null),
  ]);
}

function listDetails({ reasons = [] }: ServiceRow): string {
  const now = reasons.filter(({ code }) => code !== 'reaches');
  return JSON.stringify({ kind: 'service', now, ahead: reasons, nodes: ['node-3'], pods: [] });
}

function eventsFrame(described: ServiceRow[]): DataFrame {
  return frame('events', [
    texts(
      'service',
      described.map(({ service }) => service)
    ),
    texts(
      'signal',
      described.map(() => 'errors')
    ),
    numbers(
      'start',
      'dateTimeAsIso',
      described.map(() => cutoff - 30 * minute)
    ),
    numbers(
      'end',
      'dateTimeAsIso',
      described.map(() => cutoff - 10 * minute)
    ),
    texts(
      'kind',
      described.map(() => 'spike')
    ),
    numbers(
      'severity',
      'percentunit',
      described.map(() => 0.8)
    ),
    texts(
      'reason',
      described.map(() => '3 % where 1 % was expected.')
    ),
  ]);
}

function trendFrame(part: FramePart, described: ServiceRow[], steps: number[]): DataFrame {
  const time = { name: 'time', type: FieldType.time, values: steps.map((step) => cutoff + step * minute), config: {} };
  const columns = described.map(({ service }, i) => ({
    name: service,
    type: FieldType.number,
    labels: { service, signal: 'rate' },
    values: steps.map((step) => 10 + step + i),
    config: { unit: 'reqps' },
  }));
  return frame(part, [time, ...columns]);
}

function frame(part: FramePart, fields: Parameters<typeof createDataFrame>[0]['fields']): DataFrame {
  const horizonEnd = cutoff + 7 * 24 * 60 * minute;
  const meta = provenanceMeta({ kind: 'services', part, cutoff, step: minute, horizonEnd });
  return createDataFrame({ name: part, fields, meta });
}
