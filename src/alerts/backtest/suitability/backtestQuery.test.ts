import { migrateQuery, planQuery, unknownFields } from '../../../queries';
import { createBacktestQuery } from './backtestQuery';
import { day } from '../../../engine';

const source = { uid: 'prom', query: { refId: 'A', expr: 'up' } };

test.each([7, 28, 365])('over %d days the query can be planned and reads no more than that', (days) => {
  const model = createBacktestQuery(source, days);
  const now = 1000 * day;
  expect(unknownFields(model)).toEqual([]);
  const request = { refId: 'A', from: now - days * day, to: now, now, intervalMs: 60_000, forAlert: false };
  expect(planQuery(migrateQuery(model), request).historyFrom).toBeGreaterThanOrEqual(now - days * day);
});
