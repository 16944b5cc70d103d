import { migrateQuery, planQuery, unknownFields } from '../../../queries';
import { backtestQueries } from './backtestQuery';
import { day } from '../../../engine';

const source = { uid: 'prom', query: { refId: 'A', expr: 'up' } };

test.each([7, 28, 365])('over %d days both queries can be planned and read no more than that', (days) => {
  const { windows, byHorizon } = backtestQueries(source, days);
  const now = 1000 * day;
  for (const model of [windows, byHorizon]) {
    expect(unknownFields(model)).toEqual([]);
    const request = { refId: 'A', from: now - days * day, to: now, now, intervalMs: 60_000, forAlert: false };
    expect(planQuery(migrateQuery(model), request).historyFrom).toBeGreaterThanOrEqual(now - days * day);
  }
});
