import { filterFindings, groupFindings } from './filterFindings';
import { readFindings, type Finding } from './findings';
import { summariseLevels } from './ladder';

const finding = (own: Partial<Finding>): Finding => ({
  id: `${own.check ?? 'a'}/${own.service ?? ''}`,
  check: 'a',
  title: own.check ?? 'a',
  level: 1,
  service: '',
  team: '',
  outcome: 'passed',
  share: 1,
  weight: 1,
  question: '',
  found: '',
  why: '',
  mends: [],
  ...own,
});

describe('groupFindings', () => {
  it.each([
    [['passed', 'passed'], 'passed'],
    [['passed', 'failed'], 'partly'],
    [['failed', 'failed', 'unknown'], 'failed'],
    [['unknown', 'passed'], 'passed'],
    [['unknown', 'unknown'], 'unknown'],
    [['notApplicable'], 'notApplicable'],
  ] as const)('of %j is %s: what is unknown is never failed', (given, outcome) => {
    const findings = given.map((one, i) => finding({ outcome: one, service: String(i) }));
    expect(groupFindings(findings)).toMatchObject([{ level: 1, checks: [{ outcome }] }]);
  });

  it('has what needs most care first: by outcome, then by weight', () => {
    const given = [
      finding({ check: 'fine' }),
      finding({ check: 'unknown', outcome: 'unknown', weight: 9 }),
      finding({ check: 'light', outcome: 'failed', share: 0 }),
      finding({ check: 'heavy', outcome: 'failed', share: 0, weight: 4 }),
      finding({ check: 'higher', outcome: 'failed', level: 3 }),
    ];
    const groups = groupFindings(given).map(({ level, checks }) => [level, checks.map(({ check }) => check)]);
    expect(groups).toEqual([
      [1, ['heavy', 'light', 'unknown', 'fine']],
      [3, ['higher']],
    ]);
  });
});

it('filters by each of level, outcome, service, team and check; gaps are what failed at least in part', () => {
  const given = [
    finding({ check: 'a', outcome: 'partly', service: 'cart', team: 'shop' }),
    finding({ check: 'b', outcome: 'failed', level: 2 }),
    finding({ check: 'c', outcome: 'unknown' }),
  ];
  const show = (filter: object) =>
    filterFindings(given, { service: '', team: '', ...filter })
      .map(({ check }) => check)
      .join('');
  expect(
    [{ outcome: 'gaps' }, { level: '2' }, { service: 'cart' }, { team: 'shop' }, { check: 'c' }, {}].map(show)
  ).toEqual(['ab', 'b', 'a', 'a', 'c', 'abc']);
});

describe('summariseLevels', () => {
  const standing = { service: '', team: '', score: 50, passed: 1, partly: 0, failed: 1, unknown: 0 };

  it('names what is reached, the next level that could be evaluated, and what is not known', () => {
    const levels = summariseLevels([], { ...standing, level: 1, shares: [1, 0.5, NaN, 0.2] });
    expect(levels.map(({ state }) => state)).toEqual(['reached', 'next', 'unknown', 'ahead']);
  });

  it('reaches nothing in silence', () => {
    expect(summariseLevels([], undefined).map(({ state }) => state)).toEqual(Array(4).fill('unknown'));
    const unknown = summariseLevels([], { ...standing, level: NaN, shares: [1, 1, 1, 1] });
    expect(unknown.map(({ state }) => state)).toEqual(['next', 'ahead', 'ahead', 'ahead']);
  });
});

it('reads nothing of an answer without checks', () => {
  expect(readFindings([])).toEqual({ findings: [], notices: [], at: undefined });
});
