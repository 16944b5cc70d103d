import {
  createIncident,
  createResult,
  createRuleReport,
  namedChecks,
  proposedRule,
  roadmapNow,
} from '../../../test/support/maturity/roadmapCases';
import { minute } from '../../engine';
import { scoreResults } from '../check/score';
import type { CheckResult } from '../check/check';
import { createRoadmap, type RoadmapParts } from './createRoadmap';
import { listGaps } from './listGaps';
import { renderTexts } from './renderTexts';

const mend = { kind: 'rule', spec: proposedRule } as const;
const results: CheckResult[] = [
  createResult('scrape-health', { outcome: 'passed' }),
  createResult('logs-present', { service: 'cart', team: 'shop' }),
  createResult('critical-signals-alerted', { service: 'cart', team: 'shop', mends: [mend] }),
  createResult('critical-signals-alerted', { service: 'mail', team: 'post' }),
  createResult('secrets'),
  createResult('traces-joined', { service: 'cart', team: 'shop' }),
  createResult('query-latency', { outcome: 'passed' }),
  createResult('least-privilege', { outcome: 'unknown' }),
];
const incident = createIncident('a');

function make(given: Partial<RoadmapParts> = {}) {
  const gaps = listGaps(given.results ?? results);
  const alerted = gaps.find(({ check, team }) => check === 'critical-signals-alerted' && team === 'shop');
  const report = createRuleReport([{ from: incident.from + minute, incidents: ['a'] }], 0.5);
  const rules = new Map(alerted ? [[alerted, [{ spec: proposedRule, service: 'cart', report }]]] : []);
  const roadmap = createRoadmap({
    results,
    checks: namedChecks,
    score: scoreResults(given.results ?? results),
    gaps,
    incidents: [incident],
    backtested: { rules, left: 0, failed: 0 },
    now: roadmapNow,
    weeks: 4,
    notices: [],
    ...given,
  });
  return renderTexts(roadmap, { language: 'en-US' });
}

describe('a roadmap', () => {
  it('begins with what takes hours and would have helped, then goes level by level, by benefit over effort', () => {
    const { phases } = make();
    expect(phases.map(({ goal, items }) => [goal, items.map(({ check, team }) => `${check} ${team}`.trim())])).toEqual([
      ['What takes hours and would have helped in past incidents', ['critical-signals-alerted shop']],
      ['Reach level 1', ['logs-present shop']],
      ['Reach level 2', ['critical-signals-alerted post', 'secrets']],
      ['Reach level 3', ['traces-joined shop']],
    ]);
    expect(phases.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('tells for each phase what must hold, performance and security too, and what cannot be evaluated yet', () => {
    const [, second] = make().phases;
    expect(second.criteria.map(({ text }) => text)).toEqual([
      'Title of logs-present: at least 95 % (now 0 %)',
      'Level 1: at least 80 % of its weight passes, and of each level below',
      'Performance and security stay: Title of query-latency, at least 95 % (now 100 %)',
      'Title of least-privilege: at least 95 % (now not known: it could not be evaluated)',
      'Performance and security stay: Title of secrets, at least 95 % (now 0 %)',
    ]);
    expect(second.criteria.filter(({ isDone }) => isDone)).toHaveLength(1);
  });

  it('holds new rules to the false alarms of their backtest, as criterion and as risk', () => {
    const [first] = make().phases;
    expect(first.criteria.map(({ text }) => text)).toContain(
      'The new rules send at most 1 false alarm a week, as their backtest says, over two weeks'
    );
    expect(first.risks[0].text).toContain('0.5 false ones a week');
  });

  it('names the team as owner of items and risks, and says where nobody is named', () => {
    const { phases } = make();
    expect(phases[0].risks[0].owner).toBe('shop');
    const secrets = phases[2].items.find(({ check }) => check === 'secrets');
    expect(secrets?.owner).toBe('to be named');
    expect(phases[2].risks.every(({ mitigation }) => mitigation !== '')).toBe(true);
  });

  it('is summarised in three sentences with its numbers', () => {
    expect(make().summary).toEqual([
      'Observability is on level 0 of 4 with a score of 27 of 100: of 6 checks that could be evaluated 2 pass, 0 pass in part and 4 fail; 1 could not be evaluated and stand apart.',
      'Of 1 incident of the last 4 weeks alerts caught 0; by backtest, the proposed rules would have caught 1 more and 0 earlier, with 0.5 alarms a week outside of known incidents in all.',
      'The way has 4 phases with 5 items: 3 of hours, 1 of days and 1 of weeks; with all of them, and where nothing else changes, the score goes from 27 to 100, and level 3 is reached.',
    ]);
  });

  it('without incidents goes by weight and effort, and says whether there were none or they are not known', () => {
    const [none, unknown] = [[], undefined].map((incidents) => make({ incidents, backtested: undefined }));
    expect(none.summary[1]).toContain('No incident of the last 4 weeks is known');
    expect(unknown.summary[1]).toContain('could not be read');
    expect(none.phases[0].goal).toBe('Reach level 1');
  });

  it('of an installation where nothing is missing has no phase, and one where nothing is known no level', () => {
    const whole = make({ results: [createResult('secrets', { outcome: 'passed' })] });
    expect([whole.phases, whole.summary[2]]).toEqual([
      [],
      'Nothing that could be evaluated is missing, so there is nothing to do.',
    ]);
    const blind = make({ results: [createResult('scrape-health', { outcome: 'unknown' })] });
    expect([blind.level, blind.score]).toEqual([null, null]);
    expect(blind.summary[0]).toContain('1 check without an answer');
  });
});
