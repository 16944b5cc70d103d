import fc from 'fast-check';
import { series as notation } from '../../../../test/support/engine/series';
import type { RuleSpec } from '../../kinds';
import { examples } from '../../../../test/support/alerts/examples';
import { simulateAlerts } from './simulateAlerts';
import type { Evaluations } from '../evaluate/evaluations';
import { minute } from '../../../engine';

/** A limit of 10 for the point forecast, evaluated every minute. */
const rule = (own: Partial<RuleSpec> = {}): RuleSpec =>
  ({
    ...examples.forecastBreach,
    bound: 'point',
    limit: 10,
    recovery: undefined,
    interval: '1m',
    for: '0s',
    ...own,
  }) as RuleSpec;

/** Values in Prometheus' shorthand, one per minute from time 0 on; `_` = the series was not there. */
const judged = (...texts: string[]): Evaluations[] => {
  const series = texts.map((text, i) => ({ labels: { series: `${i}` }, values: notation(text).values }));
  return [
    { part: '', start: 0, interval: minute, count: Math.max(...series.map(({ values }) => values.length)), series },
  ];
};

/** The minutes in which alerts were out: [from, to). */
const minutes = (spec: RuleSpec, ...texts: string[]) =>
  simulateAlerts(spec, judged(...texts)).map(({ from, to }) => [from / minute, to / minute]);

describe('simulateAlerts', () => {
  it('fires where the limit is passed and ends where it no longer is', () => {
    expect(minutes(rule(), '1 11 12 5 5')).toEqual([[1, 3]]);
  });

  it('waits until the condition has held for as long as asked', () => {
    expect(minutes(rule({ for: '2m' }), '11 11 5 11 11 11 11 5')).toEqual([[5, 7]]);
    const [alert] = simulateAlerts(rule({ for: '2m' }), judged('1 11 11 11 5'));
    expect(alert).toMatchObject({ pendingFrom: minute, from: 3 * minute, isOpen: false, peak: 11 });
  });

  it('ends only beyond the recovery threshold', () => {
    expect(minutes(rule({ recovery: 8 }), '11 9 9 7 9')).toEqual([[0, 3]]);
    expect(minutes(rule({ recovery: 8 }), '9 9 9')).toEqual([]);
  });

  it('keeps firing for as long as asked, and goes on as the same alert where the condition comes back', () => {
    expect(minutes(rule({ keepFiring: '3m' }), '11 5 5 5 5 5')).toEqual([[0, 4]]);
    expect(minutes(rule({ keepFiring: '3m', for: '1m' }), '11 11 5 11 5 5 5 5')).toEqual([[1, 7]]);
  });

  it('resolves an alert whose series has been gone for two evaluations', () => {
    expect(minutes(rule(), '11 11 _ _ _', '1 1 1 1 1')).toEqual([[0, 3]]);
  });

  it('is still open where the simulation ends', () => {
    expect(simulateAlerts(rule(), judged('1 11 11'))).toMatchObject([{ from: minute, to: 3 * minute, isOpen: true }]);
  });

  it('knows instances of different series apart, with the worst value of each', () => {
    const alerts = simulateAlerts(rule(), judged('11 15 12 1', '1 1 13 1'));
    expect(alerts.map(({ labels, peak }) => [labels.series, peak])).toEqual([
      ['0', 15],
      ['1', 13],
    ]);
  });

  it('does with missing data what the rule says', () => {
    const gap = '11 _ _ _ _ 11';
    expect(minutes(rule({ noData: 'OK' }), gap)).toEqual([
      [0, 1],
      [5, 6],
    ]);
    expect(minutes(rule({ noData: 'KeepLast' }), gap)).toEqual([[0, 6]]);
    expect(minutes(rule({ noData: 'Alerting' }), gap)).toEqual([[0, 6]]);
    expect(minutes(rule({ noData: 'NoData' }), gap)).toEqual([
      [0, 2],
      [5, 6],
    ]);
  });

  it('never fires for want of data unless the rule says so, and then names that cause', () => {
    const gap = '1 1 _ _ _ 1 11 1';
    const causes = (noData: RuleSpec['noData']) =>
      simulateAlerts(rule({ noData }), judged(gap)).map(({ cause, from }) => [cause, from / minute]);
    expect(causes('NoData')).toEqual([['condition', 6]]);
    expect(causes('OK')).toEqual([['condition', 6]]);
    expect(causes('Alerting')).toEqual([
      ['no data', 2],
      ['condition', 6],
    ]);
  });

  it('applies what the rule says of missing data to all series where none of those that are there has a number', () => {
    const [part] = judged('1 1 _ _ _ _', '1 1 1 1 1 1');
    const withoutNumber = {
      labels: { series: '1' },
      values: part.series[1].values.map((value, i) => (i < 2 ? value : NaN)),
    };
    const evaluations = [{ ...part, series: [part.series[0], { ...withoutNumber, nulls: [2, 3, 4, 5] }] }];
    const alerts = (noData: RuleSpec['noData']) =>
      simulateAlerts(rule({ noData }), evaluations).map(({ labels, cause, from }) => [
        labels.series,
        cause,
        from / minute,
      ]);
    expect(alerts('Alerting')).toEqual([
      ['0', 'no data', 2],
      ['1', 'no data', 2],
    ]);
    expect(alerts('OK')).toEqual([]);
  });

  it('never fires for a failed evaluation unless the rule says so, and then names that cause', () => {
    const [part] = judged('1 1 _ _ _ 1 11 1');
    const failed = [{ from: 2 * minute, to: 5 * minute, message: 'timeout' }];
    const causes = (execErr: RuleSpec['execErr']) =>
      simulateAlerts(rule({ execErr, noData: 'Alerting' }), [{ ...part, failed }]).map(({ cause }) => cause);
    expect(causes('Error')).toEqual(['condition']);
    expect(causes('KeepLast')).toEqual(['condition']);
    expect(causes('Alerting')).toEqual(['error', 'condition']);
  });

  it('says nothing of the time before the first data', () => {
    const alerts = simulateAlerts(rule({ noData: 'Alerting' }), judged('_ _ _ 5 11 1 _'));
    expect(alerts.map(({ cause, from }) => [cause, from / minute])).toEqual([
      ['condition', 4],
      ['no data', 6],
    ]);
  });

  it('says that there is no data where there never was any', () => {
    const none: Evaluations[] = [{ part: '', start: 0, interval: minute, count: 3, series: [] }];
    expect(simulateAlerts(rule({ noData: 'Alerting' }), none)).toMatchObject([{ labels: {}, from: 0, isOpen: true }]);
    expect(simulateAlerts(rule({ noData: 'OK' }), none)).toEqual([]);
  });

  it('never fires before the condition has held, and longer waits never fire earlier or more often', () => {
    const values = fc.array(fc.constantFrom(5, 11, NaN), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5 }), (list, wait) => {
        const evaluations: Evaluations[] = [
          {
            part: '',
            start: 0,
            interval: minute,
            count: list.length,
            series: [{ labels: {}, values: Float64Array.from(list) }],
          },
        ];
        const quiet = { noData: 'OK' as const };
        const alerts = simulateAlerts(rule({ ...quiet, for: `${wait}m` }), evaluations);
        const longer = simulateAlerts(rule({ ...quiet, for: `${wait + 1}m` }), evaluations);
        return (
          alerts.every(({ pendingFrom, from, to }) => from - pendingFrom >= wait * minute && to >= from) &&
          longer.length <= alerts.length
        );
      })
    );
  });
});
