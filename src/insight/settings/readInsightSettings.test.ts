import { readInsightSettings } from './readInsightSettings';
import { builtInRules } from '../discovery/rules/builtInRules';

const rule = {
  id: 'jobs',
  language: 'promql',
  kind: 'queue',
  scope: 'service',
  metric: 'jobs_waiting',
  subject: ['team'],
  expr: 'sum by ($by) (jobs_waiting{$match})',
  unit: 'short',
  harm: 'up',
};

function read(given: unknown) {
  const problems: string[] = [];
  return { settings: readInsightSettings(given, (problem) => problems.push(problem)), problems };
}

describe('readInsightSettings', () => {
  it('is the built-in rules where nothing is set', () => {
    expect(read(undefined)).toEqual({ settings: { rules: builtInRules, slos: [] }, problems: [] });
  });

  it('puts own rules before the built-in ones, and in place of one with their id', () => {
    const { settings, problems } = read({ metrics: 'prom', logs: 'loki', rules: [rule, { ...rule, id: 'node-cpu' }] });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ metrics: 'prom', logs: 'loki' });
    const ids = settings.rules.signals.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['jobs', 'node-cpu']);
    expect(ids.filter((id) => id === 'node-cpu')).toHaveLength(1);
  });

  it('takes other ignored paths in place of the built-in ones, and none at all', () => {
    expect(read({ ignoredPaths: ['/status'] }).settings.rules.ignoredPaths).toEqual(['/status']);
    expect(read({ ignoredPaths: [] }).settings.rules.ignoredPaths).toEqual([]);
  });

  it.each([
    [{ ignoredPaths: '/metrics' }, /ignoredPaths is no list/],
    [{ rules: [{ ...rule, kind: 'speed' }] }, /^Discovery rule jobs: Its kind is "speed". Choose one of rate/],
    [{ rules: [{ ...rule, metric: 'a b' }] }, /"a b" cannot be the name of a metric/],
    [{ rules: [{ ...rule, subject: ['x) or up'] }] }, /"x\) or up" cannot be the name of a label/],
    [{ rules: [{ ...rule, expr: 'jobs_waiting' }] }, /expr lacks \$match and \$by/],
    [{ rules: [{ ...rule, limits: 3 }] }, /Unknown fields: limits/],
    [{ rules: ['jobs'] }, /number 1: It is no object/],
    [{ rules: {} }, /rules is no list/],
    [{ slos: [{ service: 'web', objective: 99.9, window: '30d' }] }, /SLO of web: Its objective is 99.9/],
    [{ slos: [{ service: 'web', objective: 0.99, window: '1h' }] }, /window is 1h. Choose 1d to 90d/],
    [{ metric: 'prom' }, /^Services: Unknown fields: metric\. Known are metrics, logs/],
    [{ metrics: 3 }, /metrics is 3. Write the uid/],
    ['all', /no object/],
  ])('leaves out and tells what is wrong in %j', (given, message) => {
    const { settings, problems } = read(given);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(settings.rules).toEqual(builtInRules);
    expect(settings.slos).toEqual([]);
  });
});
