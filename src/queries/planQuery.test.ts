import fc from 'fast-check';
import { day, hour, minute } from '../engine';
import type { RunRequest } from './plan';
import { getDefaultQuery, type PredictiveQuery } from './query';
import { planQuery } from './runSeries';

const now = Date.UTC(2026, 4, 20, 12, 3, 7);

function query(change: Partial<PredictiveQuery> = {}): PredictiveQuery {
  return { ...getDefaultQuery(change.queryType ?? 'forecast'), ...change };
}

function request(change: Partial<RunRequest> = {}): RunRequest {
  return { refId: 'A', from: now - 7 * day, to: now, intervalMs: 10 * minute, now, forAlert: false, ...change };
}

describe('planQuery', () => {
  it('takes the panel width as step and four weeks of training at 10 minutes', () => {
    const plan = planQuery(query(), request());
    expect(plan.step).toBe(10 * minute);
    expect(plan.cutoff - plan.trainingFrom).toBe(28 * day);
  });

  it('learns two weeks at 5 minutes for an alert rule, which states no width', () => {
    const plan = planQuery(query(), request({ intervalMs: 1000, from: now - 10 * minute, forAlert: true }));
    expect(plan.step).toBe(5 * minute);
    expect(plan.cutoff - plan.trainingFrom).toBe(14 * day);
  });

  it('widens an automatic step so that a long training window stays affordable', () => {
    const plan = planQuery(query({ training: '365d' }), request({ intervalMs: minute }));
    expect((365 * day) / plan.step).toBeLessThanOrEqual(10_080);
  });

  it('forecasts to the end of a panel range that reaches past now', () => {
    const plan = planQuery(query(), request({ to: now + day }));
    expect(plan.cutoff).toBeLessThanOrEqual(now);
    expect(plan.cutoff + plan.horizon * plan.step).toBeGreaterThanOrEqual(now + day);
  });

  it('takes the end of a past range as the cutoff, so that a forecast can be compared with what came', () => {
    const plan = planQuery(query({ horizon: '6h' }), request({ from: now - 4 * day, to: now - 2 * day }));
    expect(plan.cutoff).toBeLessThanOrEqual(now - 2 * day);
    expect(plan.horizon).toBe(36);
  });

  it('reads a past before the range to judge anomalies by', () => {
    const plan = planQuery(query({ queryType: 'anomalies', training: '14d' }), request());
    expect(plan.from - plan.historyFrom).toBe(14 * day);
    expect(plan.horizon).toBe(0);
  });

  it('looks half a training window ahead for a runway, long before the limit is near', () => {
    const plan = planQuery(query({ queryType: 'runway', limit: 90, training: '14d' }), request({ to: now }));
    expect(plan.horizon * plan.step).toBe(7 * day);
  });

  it("reads a whole training window before the oldest of a backtest's windows", () => {
    const plan = planQuery(query({ queryType: 'backtest', training: '14d', horizon: '1d', windows: 3 }), request());
    expect(plan.cutoff - plan.historyFrom).toBe(17 * day);
    expect(plan.horizon).toBe(144);
  });

  it('reads planned events and deploys as times', () => {
    const plan = planQuery(query({ planned: ['2026-05-01/2026-05-02'], deploys: ['2026-05-03T10:00Z'] }), request());
    expect(plan.planned).toEqual([{ from: Date.UTC(2026, 4, 1), to: Date.UTC(2026, 4, 2) }]);
    expect(plan.deploys).toEqual([Date.UTC(2026, 4, 3, 10)]);
  });

  it('turns seasons into observations per cycle', () => {
    expect(planQuery(query({ seasonality: ['1d', '1w'] }), request()).seasonLengths).toEqual([144, 1008]);
    expect(planQuery(query({ seasonality: 'none' }), request()).seasonLengths).toEqual([]);
  });

  it('puts every time on the grid and keeps them in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 * 24 }),
        fc.integer({ min: 1000, max: hour }),
        fc.integer({ min: -2 * day, max: 2 * day }),
        (minutes, intervalMs, ahead) => {
          const to = now + ahead;
          const plan = planQuery(query(), request({ from: to - minutes * minute, to, intervalMs }));
          for (const time of [plan.historyFrom, plan.trainingFrom, plan.from, plan.cutoff]) {
            expect(time % plan.step).toBe(0);
          }
          expect(plan.historyFrom).toBeLessThanOrEqual(plan.trainingFrom);
          expect(plan.from).toBeLessThanOrEqual(plan.cutoff);
          expect(plan.cutoff).toBeLessThanOrEqual(now);
          expect(plan.horizon).toBeGreaterThanOrEqual(24);
        }
      )
    );
  });

  it.each<[Partial<PredictiveQuery>, RegExp]>([
    [{ step: '10ms' }, /Step is 10ms\. Choose a step from 1s to 7d/],
    [{ step: 'often' }, /Step is "often", which is not a duration/],
    [{ horizon: '90d', step: '1m' }, /Horizon 90d is 129600 steps of 1m; at most 5000/],
    [{ training: '9999d' }, /Training window is 9999d\. Choose at most 730d/],
    [{ training: '5m', step: '5m' }, /holds fewer than 3 steps/],
    [{ training: '300d', step: '1m' }, /hold 432001 steps of 1m; at most 50000.*step of at least/],
    [{ masked: ['yesterday'] }, /"yesterday" is not a time range/],
    [{ planned: ['Black Friday'] }, /"Black Friday" is not a time range/],
    [{ deploys: ['2026-05-03T10:00'] }, /"2026-05-03T10:00" is not a time\. Write it with its time zone/],
    [{ queryType: 'runway' }, /The runway has no limit to reach\. Set limit/],
    [{ seasonality: ['5m'] }, /Season 5m is shorter than two steps of 10m/],
  ])('refuses %j with the value and the remedy', (change, message) => {
    expect(() => planQuery(query(change), request())).toThrow(message);
  });
});
