import {
  createIncident,
  createResult,
  createRuleReport,
  proposedRule,
} from '../../../../test/support/maturity/roadmapCases';
import { day, minute } from '../../../engine';
import { render } from '../../../texts';
import type { CheckId } from '../../check/weights';
import type { CheckResult } from '../../check/check';
import { listGaps, type Gap } from '../listGaps';
import type { Text } from '../../../reports';
import { measureBenefit } from './measureBenefit';

const createGap = (check: CheckId, given: Partial<CheckResult> = {}): Gap =>
  listGaps([createResult(check, { service: 'cart', ...given })])[0];
const incident = createIncident('a', { alertedAt: createIncident('a').from + 20 * minute });
const missed = createIncident('b');
const fired = (from: number, ids: string[], falsePerWeek = 0) => [
  { spec: proposedRule, service: 'cart', report: createRuleReport([{ from, incidents: ids }], falsePerWeek) },
];
const write = (text: Text) => (typeof text === 'string' ? text : render(text, { language: 'en-US' }));

describe('the benefit of a gap whose rules were backtested', () => {
  const gap = createGap('critical-signals-alerted');

  it('is an incident caught where no alert had fired, and time gained where one had', () => {
    const caught = measureBenefit(gap, [missed], fired(missed.from + minute, ['b']));
    expect(caught.incidents).toEqual([{ id: 'b', title: 'Incident b', effect: 'caught' }]);
    const earlier = measureBenefit(gap, [incident], fired(incident.from + 5 * minute, ['a']));
    expect(earlier.incidents).toMatchObject([{ id: 'a', effect: 'earlier' }]);
    expect(earlier.leadTime).toBe(15 * minute);
    expect(caught.value).toBeGreaterThan(earlier.value);
  });

  it('is nothing where its alert would have come later than the one that there was', () => {
    const { incidents, leadTime, basis } = measureBenefit(gap, [incident], fired(incident.from + 30 * minute, ['a']));
    expect([incidents, leadTime, basis]).toEqual([[], null, 'backtest']);
  });

  it('is nothing for an alert that fired long before, or for an incident of other services', () => {
    expect(measureBenefit(gap, [missed], fired(missed.from - 2 * day, ['b'])).incidents).toEqual([]);
    const other = { ...missed, services: ['payment'] };
    expect(measureBenefit(gap, [other], fired(missed.from, ['b'])).incidents).toEqual([]);
  });

  it('is less where false alarms come with it, and says how many', () => {
    const [quiet, noisy] = [0, 3].map((alarms) => measureBenefit(gap, [missed], fired(missed.from, ['b'], alarms)));
    expect(noisy.value).toBeLessThan(quiet.value / 2);
    expect(write(noisy.text)).toBe(
      'By backtest, 1 proposed rule would have caught 1 of 1 incident that no alert caught, with 3 alarms a week outside of known incidents.'
    );
  });
});

describe('the benefit of a gap without rules', () => {
  it('is the incidents that lacked just that, and is said to be no backtest', () => {
    const benefit = measureBenefit(createGap('logs-present'), [incident, createIncident('c', { services: ['mail'] })]);
    expect([benefit.basis, benefit.incidents.map(({ id }) => id)]).toEqual(['evidence', ['a']]);
    expect(write(benefit.text)).toBe('In 1 of 2 incidents this was missing; no rule of it was backtested.');
  });

  it('goes by the alerts of an incident where the check is about those', () => {
    const ids = (check: CheckId) =>
      measureBenefit(createGap(check, { service: '' }), [incident, missed]).incidents.map(({ id }) => id);
    expect([ids('notification-routes'), ids('alert-recall')]).toEqual([['a'], ['b']]);
  });

  it('is its weight alone where no incident says anything of it, and that is said', () => {
    const { basis, value, text } = measureBenefit(createGap('secrets', { service: '' }), [incident]);
    expect([basis, value]).toEqual(['weight', 0.1]);
    expect(write(text)).toContain('By its weight (2) alone');
  });
});

test('a gap is what failed or passed in part, by check and team, with the mean of all that could be evaluated', () => {
  const gaps = listGaps([
    createResult('logs-present', { service: 'a', team: 'x' }),
    createResult('logs-present', { service: 'b', team: 'x', outcome: 'passed' }),
    createResult('logs-present', { service: 'c', team: 'y' }),
    createResult('log-levels', { service: 'a', outcome: 'unknown' }),
    createResult('secrets', { weight: 0 }),
  ]);
  expect(gaps.map(({ check, team, share, results }) => [check, team, share, results.length])).toEqual([
    ['logs-present', 'x', 0.5, 1],
    ['logs-present', 'y', 0, 1],
  ]);
});
