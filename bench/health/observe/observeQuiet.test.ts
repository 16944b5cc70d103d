import type { ServiceRow } from '../pages/serviceRow';
import { observeQuiet } from './observeQuiet';

const minute = 60_000;

test('states between two looks are counted where an anomaly tells of them', async () => {
  const clock = { now: 0 };
  const [start, end] = [32 * minute, 35 * minute];
  const readOverview = async (): Promise<ServiceRow[]> => {
    const isWrong = clock.now >= start && clock.now < end;
    const events = clock.now >= start ? [{ kind: 'errors', start, end: Math.min(end, clock.now) }] : [];
    const reasons = [{ severity: 'critical', kind: 'errors', scope: 'service', text: '', figure: NaN }];
    return [
      { service: 'pay', now: isWrong ? 'critical' : 'good', reasons: isWrong ? reasons : [], figures: {}, events },
    ];
  };
  const pages = { readOverview, readService: async () => undefined, readEvents: async () => [] };
  const options = { from: 0, to: 70 * minute, every: 10 * minute, onProgress: () => undefined };
  expect(await observeQuiet(pages, clock, options)).toMatchObject({
    looks: 7,
    criticals: 1,
    alarms: 1,
    criticalShare: 0,
    reasons: [{ text: 'pay, errors: critical', count: 1 }],
  });
});
