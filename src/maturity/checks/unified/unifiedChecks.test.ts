import { parse } from 'yaml';
import { assessWorld } from '../../../../test/support/maturity/assessWorld';
import { twoServices, type World } from '../../../../test/support/maturity/maturityWorld';
import { checkRule } from '../../../alerts';
import { readInsightSettings } from '../../../insight';

const outcomes = async (...given: Parameters<typeof assessWorld>) =>
  Object.fromEntries((await assessWorld(...given)).map(({ service, outcome }) => [service, outcome]));

const logs: World = {
  streams: [{ service_name: 'web' }, { service_name: 'worker' }],
  answers: [
    [
      /detected_level, level/,
      [
        [{ service_name: 'web' }, 60],
        [{ service_name: 'worker' }, 20],
        [{ service_name: 'stranger' }, 20],
      ],
    ],
    [/trace_\?id/, [[{ service_name: 'web' }, 5]]],
  ],
};

it('lines belong to a service that has metrics of the same name; those of nobody count against the whole', async () => {
  expect(await assessWorld('logs-joined', logs)).toMatchObject([
    { service: 'db', outcome: 'notApplicable' },
    { service: 'web', outcome: 'passed' },
    { service: 'worker', outcome: 'failed' },
    { service: '', outcome: 'partly', share: 0.8 },
  ]);
});

describe('traces', () => {
  it('are joined by ids in lines, by exemplars, in part by metrics of spans alone', async () => {
    const world: World = {
      ...logs,
      metrics: {
        ...twoServices,
        http_requests_total: [...twoServices.http_requests_total, { service: 'old', status: '200' }],
      },
      answers: [...logs.answers!, [/span_kind!=""/, [[{ service_name: 'old' }, 3]]]],
      metadata: {
        query_exemplars: {
          data: [{ seriesLabels: { service: 'db' }, exemplars: [{ labels: { trace_id: 'abc' } }, { labels: {} }] }],
        },
      },
    };
    expect(await outcomes('traces-joined', world)).toEqual({
      db: 'passed',
      old: 'partly',
      web: 'passed',
      worker: 'failed',
    });
  });

  it('of which no sign was found are unknown while something could not be read', async () => {
    const found = await assessWorld('traces-joined', {});
    expect(found).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }]);
    expect(found[0].found).toContain('No source of logs is configured');
  });
});

describe('the service graph', () => {
  it('fails where there is none, and for those that are not in it', async () => {
    expect(await outcomes('service-graph', {})).toEqual({ db: 'failed', web: 'failed' });
    const metrics = {
      ...twoServices,
      http_requests_total: [...twoServices.http_requests_total, { service: 'lonely', status: '200', job: 'lonely' }],
      traces_service_graph_request_total: [{ client: 'web', server: 'db' }],
    };
    expect(await outcomes('service-graph', { metrics })).toEqual({ db: 'passed', lonely: 'failed', web: 'passed' });
  });
});

describe('objectives', () => {
  const slos = [{ service: 'web', objective: 0.99, window: '7d' }];

  it('are missed where failures are measured, with one that can be read', async () => {
    const found = await assessWorld('slo-defined', { slos });
    expect(found).toMatchObject([
      { service: 'db', outcome: 'failed' },
      { service: 'web', outcome: 'passed' },
    ]);
    const [mend] = found[0].mends;
    const problems: string[] = [];
    const { slos: read } = readInsightSettings(parse(mend.kind === 'settings' ? mend.yaml : ''), (problem) =>
      problems.push(problem)
    );
    expect([problems, read]).toEqual([[], [{ service: 'db', objective: 0.995, window: '28d' }]]);
  });

  const failing = (share: (time: number) => number): World => ({
    slos,
    answers: [
      [/5\.\.|code|status/, [[{ service: 'web' }, share]]],
      [/./, [[{ service: 'web' }, 10]]],
    ],
  });
  const day = 86_400_000;
  const end = Date.UTC(2026, 4, 20, 12);

  it.each([
    ['kept', () => 0.001, 'passed', /^90 %|90/],
    ['missed all the time', () => 0.05, 'failed', /overspent/],
    [
      'missed and won back',
      (time: number) => (Math.abs(time - (end - 14 * day)) < day ? 0.2 : 0.001),
      'passed',
      /has recovered/,
    ],
    ['missed of late', (time: number) => (time > end - 3 * day ? 0.1 : 0.001), 'partly', /overspent/],
  ])('that are %s are seen so', async (...[, share, outcome, text]) => {
    expect(await assessWorld('slo-recovered', failing(share))).toMatchObject([
      { service: 'web', outcome, found: expect.stringMatching(text) },
    ]);
  });

  it('without values are unknown, and without any there is nothing to keep', async () => {
    expect(await outcomes('slo-recovered', { slos })).toEqual({ web: 'unknown' });
    expect(await outcomes('slo-recovered', {})).toEqual({ '': 'notApplicable' });
  });

  const rules = (query: string): World => {
    const rule = { type: 'alerting', name: 'Burns', query, duration: 60, labels: {}, health: 'ok' };
    const groups = [{ name: 'shop', file: '/etc/rules.yml', interval: 30, rules: [rule] }];
    return { slos, metadata: { rules: { status: 'success', data: { groups } } } };
  };

  it('alert where a rule on their budget is there; a draft of one passes its check', async () => {
    const burn = 'sum(rate(http_requests_total{service="web",status=~"5.."}[1h])) > 14.4 * 0.01 # burn';
    expect(await assessWorld('slo-burn-alerted', rules(burn))).toMatchObject([
      { service: 'web', outcome: 'passed', found: 'Watched by Burns.' },
    ]);
    const [found] = await assessWorld('slo-burn-alerted', rules('up == 0'));
    // Rules of Grafana cannot be read here: there may be one.
    expect(found.outcome).toBe('unknown');
    const [mend] = found.mends;
    expect(mend?.kind === 'rule' && checkRule(mend.spec)).toEqual([]);
  });
});

it('deploys are visible where a version is told', async () => {
  const metrics = { ...twoServices, target_info: [{ job: 'web', service_name: 'web', service_version: '1.2' }] };
  expect(await outcomes('deploys-visible', { metrics })).toMatchObject({ db: 'failed', web: 'passed' });
});

it('names that several namespaces share are ambiguous', async () => {
  const metrics = {
    http_requests_total: [
      { namespace: 'a', service: 'api', status: '200' },
      { namespace: 'b', service: 'api', status: '200' },
    ],
    http_request_duration_seconds_bucket: [{ service: 'api', le: '1' }],
  };
  expect(await outcomes('service-identity', { metrics })).toEqual({
    api: 'failed',
    'a/api': 'passed',
    'b/api': 'passed',
  });
});
