import { day, minute } from '../../engine';
import { readIncidentSettings } from './readIncidentSettings';

function read(given: unknown) {
  const problems: string[] = [];
  return { ...readIncidentSettings(given, (problem) => problems.push(problem)), problems };
}

const usual = { alertmanagers: [], lookback: 30 * day, gap: 10 * minute };

it('is the usual where nothing is set', () => {
  expect(read(undefined)).toEqual({ ...usual, problems: [] });
});

it('takes what is set', () => {
  expect(read({ alertmanagers: ['am', 'am', 'eu'], lookback: '7d', gap: '5m' })).toEqual({
    alertmanagers: ['am', 'eu'],
    lookback: 7 * day,
    gap: 5 * minute,
    problems: [],
  });
});

it.each([
  [{ gap: 'soon' }, /^Incidents, gap: gap is "soon"/],
  [{ lookback: '400d' }, /^Incidents, lookback: It is 400d/],
  [{ alertmanagers: 'am' }, /alertmanagers is no list/],
  [{ alertmanager: ['am'] }, /Unknown fields: alertmanager/],
  [3, /no object/],
])('reports what cannot be used in %j, and goes on', (given, message) => {
  const { problems, gap } = read(given);
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(gap).toBe(10 * minute);
});
