import { readMaturitySettings } from './readMaturitySettings';

function read(given: unknown) {
  const problems: string[] = [];
  return { ...readMaturitySettings(given, (problem) => problems.push(problem)), problems };
}

const usual = { weights: {}, disabled: [], teamLabel: 'team', teams: {}, backtests: 30 };

it('is the usual where nothing is set', () => {
  expect(read(undefined)).toEqual({ ...usual, problems: [] });
});

it('takes what is set', () => {
  const set = {
    weights: { 'slo-defined': 8, secrets: 0 },
    disabled: ['dashboards-opened'],
    teamLabel: 'squad',
    teams: { shop: ['cart', 'prod/checkout'] },
    backtests: 100,
    traces: 'tempo',
  };
  expect(read(set)).toEqual({ ...set, problems: [] });
});

it.each([
  [{ weights: { speed: 1 } }, /^Maturity, weights.*"speed" is no check/],
  [{ weights: { secrets: -1 } }, /^Maturity, weights/],
  [{ disabled: ['speed'] }, /"speed" is no check/],
  [{ teamLabel: 'my team' }, /cannot be the name of a label/],
  [{ teams: ['cart'] }, /teams is no object/],
  [{ week: 3 }, /Unknown fields: week/],
  [3, /no object/],
])('reports what cannot be used in %j, and goes on', (given, message) => {
  const { problems, ...others } = read(given);
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(others).toEqual(usual);
});
