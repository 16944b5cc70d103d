import { hour, minute } from '../../../engine';
import { planLogs } from '../planLogs';
import { planCounting } from './planCounting';

const now = Date.UTC(2026, 10, 30, 12);
const plan = planLogs({ baseline: '7d' }, { from: now - hour, to: now, now, intervalMs: minute, forAlert: false });
const volume = (bytes: number) => ({ bytes, entries: 1, streams: 1 });
const limits = { maxPatterns: 20, maxBytes: 1_000 };

test('as many patterns are counted as are allowed where that costs little, or nobody knows', () => {
  const few = planCounting(plan, { range: volume(1), baseline: volume(9) }, limits);
  expect(few).toMatchObject({ count: 20, bytes: 10, notices: [] });
  expect(few.plan).toEqual(plan);
  expect(planCounting(plan, { range: undefined, baseline: volume(9) }, limits)).toMatchObject({
    count: 20,
    notices: [],
  });
});

test('fewer are counted where each costs more, one of them all lines', () => {
  expect(planCounting(plan, { range: volume(10), baseline: volume(90) }, limits)).toMatchObject({
    count: 9,
    notices: [],
  });
});

test('less of the baseline is counted where these would be too few, and nothing where even the range is too much', () => {
  const { count, plan: shorter, notices } = planCounting(plan, { range: volume(10), baseline: volume(990) }, limits);
  expect(count).toBe(5);
  expect(shorter.baselineFrom).toBeGreaterThan(plan.baselineFrom);
  expect(shorter.baselineFrom).toBeLessThan(plan.from);
  expect(notices).toMatchObject([{ code: 'logs.short-baseline' }]);
  const none = planCounting(plan, { range: volume(1e6), baseline: volume(1e8) }, limits);
  expect(none).toMatchObject({ count: 0, notices: [{ code: 'logs.too-many-bytes' }] });
});
