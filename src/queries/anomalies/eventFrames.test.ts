import type { AnomalyEvent, AnomalyResult } from '../../engine';
import { readProvenance } from '../../frames';
import type { PredictiveResults } from '../runSeries';
import { eventFrames } from './eventFrames';
import {
  answered,
  findColumn,
  createContext,
  cutoff,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';

const eventAt = (start: number, change: Partial<AnomalyEvent> = {}): AnomalyEvent => ({
  start,
  end: start + hour,
  peak: start,
  direction: 'up',
  kind: 'spike',
  severity: 0.8,
  expected: { lower: 1, upper: 2 },
  observed: 9,
  ...change,
});
const judged = (...events: AnomalyEvent[]): PredictiveResults => {
  const value: Partial<AnomalyResult> = { events, notices: [] };
  return { anomalies: { ok: true, value: value as AnomalyResult } };
};
const context = createContext({ queryType: 'anomalies', output: 'events' }, 12);
const first = answered('first', untilCutoff(1), judged(eventAt(cutoff - 9 * hour), eventAt(cutoff - 2 * hour)));
const second = answered(
  'second',
  untilCutoff(1),
  judged(eventAt(cutoff - 5 * hour, { kind: 'missing', observed: NaN }))
);
const failed = answered('failed', untilCutoff(1), {
  anomalies: { ok: false, message: { code: 'series.empty', values: {} } },
});

describe('eventFrames', () => {
  it('lists the events of all series, the newest first, with the reason', () => {
    const [table] = eventFrames(context, [first, second, failed]);
    expect(findColumn(table, 'Series')).toEqual(['first', 'second', 'first']);
    expect(findColumn(table, 'Start')).toEqual([cutoff - 2 * hour, cutoff - 5 * hour, cutoff - 9 * hour]);
    expect(findColumn(table, 'Kind')).toEqual(['spike', 'missing', 'spike']);
    expect(findColumn(table, 'Observed')).toEqual([9, NaN, 9]);
    expect(findColumn(table, 'Reason')[0]).toBe('9 % where 1 % to 2 % was expected.');
    expect(findField(table, 'Observed').config?.unit).toBe('percent');
    expect(readProvenance(table)).toMatchObject({
      labels: { first: { job: 'first' }, second: { job: 'second' } },
    });
  });

  it('is a table without rows where nothing happened, and no frame where nothing was judged', () => {
    expect(findColumn(eventFrames(context, [answered('calm', untilCutoff(1), judged())])[0], 'Start')).toEqual([]);
    expect(eventFrames(context, [failed])).toEqual([]);
  });

  it('tells of the deploy before an event, where deploys are known', () => {
    const deploy = cutoff - 2.5 * hour;
    const event = eventAt(cutoff - 2 * hour, { afterDeploy: { deploy, before: 1.5, after: 9 } });
    const known = { ...context, plan: { ...context.plan, deploys: [deploy] } };
    const [table] = eventFrames(known, [answered('api', untilCutoff(1), judged(event, eventAt(cutoff - 9 * hour)))]);
    expect(findColumn(table, 'After deploy')).toEqual([deploy, NaN]);
    expect(findColumn(table, 'Level before')).toEqual([1.5, NaN]);
    expect(findColumn(table, 'Reason')[0]).toBe('9 % where 1 % to 2 % was expected. It began 30 min after a deploy.');
    expect(eventFrames(context, [first])[0].fields.map(({ name }) => name)).not.toContain('After deploy');
  });
});
