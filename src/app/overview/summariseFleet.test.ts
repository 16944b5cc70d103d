import type { HealthState, Reason } from '../../insight';
import { summariseFleet, type SummarisedRow } from './summariseFleet';

const row = (service: string, states: [HealthState, HealthState], hours: Array<number | null> = []): SummarisedRow => ({
  service,
  kind: 'service',
  now: states[0],
  ahead: states[1],
  affects: [],
  reasonsNow: [],
  reasonsAhead: hours.map(
    (one) => ({ code: 'reaches', severity: 'warning', reach: { hours: one } }) as unknown as Reason
  ),
});
const node = (hours: number[]): SummarisedRow => ({
  ...row('node-3', ['good', hours.length > 0 ? 'warning' : 'good'], hours),
  kind: 'node',
  affects: ['a', 'b'],
});

it('counts each service by how it is now, and by what comes', () => {
  const rows = [
    row('a', ['critical', 'good']),
    row('b', ['warning', 'critical']),
    row('c', ['good', 'warning']),
    row('d', ['recovering', 'good']),
    row('e', ['good', 'good']),
    row('f', ['unknown', 'unknown']),
  ];
  expect(summariseFleet(rows)).toMatchObject({
    services: 6,
    now: { critical: 1, warning: 1, recovering: 1, unknown: 1, good: 2 },
    ahead: { critical: 1, warning: 1 },
    nodes: 0,
  });
});

it('counts nodes that have something to tell beside the services', () => {
  const summary = summariseFleet([row('a', ['good', 'good']), node([90]), node([])]);
  expect(summary).toMatchObject({ services: 1, ahead: { warning: 0 }, nodes: 1 });
});

it('finds the limit that is reached first, of any service or node', () => {
  const rows = [row('a', ['good', 'warning'], [null, 50]), row('b', ['good', 'warning'], [31])];
  expect(summariseFleet(rows).firstLimit).toMatchObject({ service: 'b', reason: { reach: { hours: 31 } } });
  expect(summariseFleet([...rows, node([9])]).firstLimit).toMatchObject({ service: 'node-3', affects: ['a', 'b'] });
});

it('has no first limit where none has a time', () => {
  expect(summariseFleet([row('a', ['good', 'warning'], [null])]).firstLimit).toBeUndefined();
  expect(summariseFleet([]).firstLimit).toBeUndefined();
});
