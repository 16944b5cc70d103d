import { createResult, roadmapNow } from '../../../test/support/maturity/roadmapCases';
import type { CheckResult } from '../check/check';
import { compareDates } from './compareDates';
import { compareTeams } from './compareTeams';
import { readSavedAssessment, saveAssessment } from './savedAssessment';

const passed = (given: Partial<CheckResult> = {}) => ({ outcome: 'passed', ...given }) as const;

describe('two dates', () => {
  const before = [
    createResult('logs-present', { service: 'cart' }),
    createResult('secrets', passed()),
    createResult('slo-defined', { service: 'cart', outcome: 'unknown' }),
    createResult('scrape-health', passed({ service: 'old' })),
    createResult('audit-on', { outcome: 'unknown' }),
  ];
  const after = [
    createResult('logs-present', passed({ service: 'cart' })),
    createResult('secrets'),
    createResult('slo-defined', { service: 'cart' }),
    createResult('scrape-health', { service: 'old', outcome: 'unknown' }),
    createResult('audit-on', { outcome: 'unknown' }),
  ];
  const { checks, services, ...scores } = compareDates(before, after);

  it('are compared check by check: better, worse, no longer known, known by now', () => {
    expect(checks.map(({ check, direction }) => [check, direction])).toEqual([
      ['logs-present', 'better'],
      ['scrape-health', 'unknown'],
      ['secrets', 'worse'],
      ['audit-on', 'same'],
      ['slo-defined', 'known'],
    ]);
  });

  it('have the score of the whole and of each service, none where nothing could be evaluated', () => {
    expect(scores.before.score).toBeCloseTo(62.5);
    expect(services).toEqual([
      { service: 'cart', before: 0, after: (100 * 3) / 7 },
      { service: 'old', before: 100, after: NaN },
    ]);
  });
});

describe('teams', () => {
  it('stand beside each other by score, and each is told where it is furthest behind whom', () => {
    const teams = compareTeams([
      createResult('logs-present', passed({ service: 'a', team: 'x' })),
      createResult('slo-defined', { service: 'a', team: 'x' }),
      createResult('logs-present', { service: 'b', team: 'y' }),
      createResult('slo-defined', { service: 'b', team: 'y' }),
      createResult('logs-present', passed({ service: 'c' })),
      createResult('secrets'),
    ]);
    expect(teams.map(({ team, services }) => [team, services])).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
    expect(teams.map(({ behind }) => behind)).toEqual([[], [{ check: 'logs-present', share: 0, best: 1, of: 'x' }]]);
  });

  it('of whom nothing could be evaluated come last', () => {
    const teams = compareTeams([
      createResult('logs-present', { service: 'a', team: 'a', outcome: 'unknown' }),
      createResult('logs-present', passed({ service: 'b', team: 'b' })),
    ]);
    expect(teams.map(({ team, score }) => [team, score.score])).toEqual([
      ['b', 100],
      ['a', NaN],
    ]);
  });
});

describe('an assessment that was saved', () => {
  const results = [
    createResult('logs-present', { service: 'cart', team: 'shop', outcome: 'partly', share: 0.4 }),
    createResult('secrets', { outcome: 'unknown' }),
  ];
  const written = JSON.parse(JSON.stringify(saveAssessment({ made: roadmapNow, results }))) as Record<string, unknown>;

  it('is read as it was', () => {
    const read = readSavedAssessment(written);
    expect(read?.made).toBe(roadmapNow);
    expect(read?.results).toMatchObject([{ check: 'logs-present', level: 1, share: 0.4 }, { check: 'secrets' }]);
    expect(compareDates(read?.results ?? [], results).checks.every(({ direction }) => direction === 'same')).toBe(true);
  });

  it('of another version of the plugin is read but for checks that are not known', () => {
    const [first] = written.results as object[];
    const read = readSavedAssessment({ ...written, results: [{ ...first, check: 'of-the-future' }, first] });
    expect(read?.results.map(({ check }) => check)).toEqual(['logs-present']);
  });

  it.each([
    ['no object', 'text'],
    ['another kind of file', { ...written, kind: 'rules' }],
    ['a share beyond 1', { ...written, results: [{ ...(written.results as object[])[0], share: 2 }] }],
  ])('is none where it is %s', (_, given) => {
    expect(readSavedAssessment(given)).toBeUndefined();
  });
});
