import type { HealthState, Reason } from '../../insight';
import { summariseFleet, type SummarisedRow } from './summariseFleet';

const row = (service: string, states: [HealthState, HealthState], hours: Array<number | null> = []): SummarisedRow => ({
  service,
  now: states[0],
  ahead: states[1],
  reasonsAhead: hours.map(
    (one) => ({ code: 'reaches', severity: 'warning', reach: { hours: one } }) as unknown as Reason
  ),
});

it('counts each service once: critical now, critical later, with a warning, or without data', () => {
  const rows = [
    row('a', ['critical', 'critical']),
    row('b', ['warning', 'critical']),
    row('c', ['good', 'warning']),
    row('d', ['warning', 'warning']),
    row('e', ['good', 'good']),
    row('f', ['unknown', 'unknown']),
  ];
  expect(summariseFleet(rows)).toMatchObject({
    services: 6,
    criticalNow: 1,
    criticalLater: 1,
    warnings: 2,
    unknown: 1,
  });
});

it('finds the limit that is reached first, of any service', () => {
  const rows = [row('a', ['good', 'warning'], [null, 50]), row('b', ['good', 'warning'], [31])];
  expect(summariseFleet(rows).firstLimit).toMatchObject({ service: 'b', reason: { reach: { hours: 31 } } });
});

it('has no first limit where none has a time', () => {
  expect(summariseFleet([row('a', ['good', 'warning'], [null])]).firstLimit).toBeUndefined();
  expect(summariseFleet([]).firstLimit).toBeUndefined();
});
