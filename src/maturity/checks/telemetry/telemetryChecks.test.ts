import { assessWorld } from '../../../../test/support/maturity/assessWorld';
import { twoServices, type World } from '../../../../test/support/maturity/maturityWorld';
import { readInsightSettings } from '../../../insight';
import { parse } from 'yaml';

const outcomes = async (...given: Parameters<typeof assessWorld>) =>
  Object.fromEntries((await assessWorld(...given)).map(({ service, outcome }) => [service, outcome]));
const streams = [{ service_name: 'web' }, { service_name: 'db' }];

describe('scrapes', () => {
  const answered = (labels: Record<string, string>, value: number): World => ({
    answers: [[/avg_over_time\(up/, [[labels, value]]]],
  });

  it('of targets of no service are of the whole', async () => {
    const [found] = await assessWorld('scrape-health', answered({ job: 'node', instance: 'n:9100' }, 0.2));
    expect([found.service, found.outcome, found.found]).toEqual([
      '',
      'failed',
      '1 of 1 targets missed scrapes: node n:9100',
    ]);
  });

  it('do not apply where metrics are pushed', async () => {
    expect(await outcomes('scrape-health', {})).toEqual({ '': 'notApplicable' });
  });

  it('of hostile jobs are quoted in their query, and not written as addresses', async () => {
    const job = 'web"} or vector(1) or up{x="';
    const metrics = { http_requests_total: [{ job, status: '200' }] };
    const [{ query, mends }] = await assessWorld('scrape-health', { metrics, ...answered({ job, instance: 'a' }, 0) });
    expect(query?.expr).toBe('avg_over_time(up{job="web\\"} or vector(1) or up{x=\\""}[1d]) < 0.99');
    const [mend] = mends;
    expect(mend.kind === 'yaml' && parse(mend.text).scrape_configs[0]).toMatchObject({
      job_name: job,
      static_configs: [{ targets: ['my-service:8080'] }],
    });
  });
});

describe('request metrics', () => {
  it('are passed with rate, failures and duration, and the rest is drafted as discovery rules that can be read', async () => {
    const metrics = { ...twoServices, http_request_duration_seconds_bucket: [{ service: 'web', le: '1', job: 'web' }] };
    const found = await assessWorld('request-metrics', { metrics });
    expect(found.map(({ service, outcome }) => [service, outcome])).toEqual([
      ['db', 'partly'],
      ['web', 'passed'],
    ]);
    expect(found[0].found).toMatch(/^Not measured: /);
    const [mend] = found[0].mends;
    const problems: string[] = [];
    readInsightSettings(parse(mend.kind === 'settings' ? mend.yaml : ''), (problem) => problems.push(problem));
    expect(problems).toEqual([]);
  });

  it('that all are missing fail, with drafts of all', async () => {
    const [found] = await assessWorld('request-metrics', { metrics: {}, streams: [{ service_name: 'web' }] });
    expect([found.outcome, found.share]).toEqual(['failed', 0]);
    const [mend] = found.mends;
    const { rules } = parse(mend.kind === 'settings' ? mend.yaml : '');
    expect(rules.map(({ kind }: { kind: string }) => kind)).toEqual(['rate', 'errors', 'duration']);
  });
});

describe('saturation', () => {
  it('is known of the service itself, or what it runs on', async () => {
    const metrics = {
      ...twoServices,
      process_cpu_seconds_total: [{ job: 'web', service: 'web' }],
      process_resident_memory_bytes: [{ job: 'web', service: 'web' }],
    };
    const [db, web] = await assessWorld('saturation-metrics', { metrics });
    expect([db.outcome, db.mends.length]).toEqual(['failed', 1]);
    expect(web.outcome).not.toBe('failed');
  });
});

describe('logs', () => {
  const counted: World = {
    streams,
    answers: [
      [
        /detected_level, level/,
        [
          [{ service_name: 'web', detected_level: 'info' }, 90],
          [{ service_name: 'web', detected_level: 'unknown' }, 10],
        ],
      ],
    ],
  };

  it('are unknown without a source of logs, with how to name one', async () => {
    const [found] = await assessWorld('logs-present', {});
    expect([found.service, found.outcome]).toEqual(['', 'unknown']);
    expect(found.mends).toMatchObject([{ kind: 'settings', path: 'insight.logs' }]);
  });

  it('are unknown where the source does not answer', async () => {
    const [found] = await assessWorld('logs-present', { streams: new Error('no Loki') });
    expect([found.outcome, found.found]).toEqual(['unknown', expect.stringContaining('no Loki')]);
  });

  it('are there, or missing under the name of the service', async () => {
    expect(await outcomes('logs-present', counted)).toEqual({ web: 'passed', db: 'failed' });
  });

  it('have levels as far as lines do; no lines have none', async () => {
    const [db, web] = await assessWorld('log-levels', counted);
    expect([db.outcome, web.outcome, web.share]).toEqual(['notApplicable', 'partly', 0.9]);
    expect(web.found).toContain('90');
  });
});

describe('retention', () => {
  const reach = (days: number, storageRetention?: string): World => ({
    answers: [
      [
        /"days"/,
        [1, 3, 7, 14, 21, 28, 35, 60, 90].filter((one) => one <= days).map((one) => [{ days: String(one) }, 5]),
      ],
    ],
    metadata: storageRetention === undefined ? undefined : { 'status/runtimeinfo': { data: { storageRetention } } },
  });

  it.each([
    [90, undefined, 'passed', 'Samples reach back 90 days or more.'],
    [28, undefined, 'passed', 'Samples reach back 28 days; 28 are needed.'],
    [14, '15d', 'partly', 'Samples reach back 14 days, of 15 that are kept; 28 are needed.'],
    [3, '90d', 'partly', 'Samples reach back 3 days so far, and 90 days are kept: they grow by themselves.'],
    [0, undefined, 'failed', 'Samples reach back 0 days; 28 are needed.'],
  ])('of %d days, with %s kept, is %s', async (...[days, kept, outcome, found]) => {
    expect(await assessWorld('retention-for-seasons', reach(days, kept))).toMatchObject([{ outcome, found }]);
  });
});

describe('cardinality', () => {
  const status = (numSeries: number, largest: number, values = 10): World => ({
    metadata: {
      'status/tsdb': {
        data: {
          headStats: { numSeries },
          seriesCountByMetricName: [{ name: 'http_requests_total', value: largest }],
          labelValueCountByLabelName: [
            { name: '__name__', value: 50_000 },
            { name: 'user_id', value: values },
          ],
        },
      },
    },
  });

  it.each([
    [status(5_000, 4_000), 'passed'],
    [status(100_000, 15_000), 'passed'],
    [status(50_000, 15_000), 'partly'],
    [status(50_000, 15_000, 20_000), 'failed'],
    [status(500_000, 15_000, 20_000), 'partly'],
  ])('is told by what the source knows of itself', async (world, outcome) => {
    expect(await assessWorld('cardinality', world)).toMatchObject([{ outcome }]);
  });

  it('names the label to drop', async () => {
    const [{ mends }] = await assessWorld('cardinality', status(500_000, 5_000, 20_000));
    expect(mends).toMatchObject([{ kind: 'yaml', text: expect.stringContaining('regex: user_id') }]);
  });

  it('is counted where the source says nothing, and unknown where it counts none', async () => {
    const answers: World['answers'] = [
      [/^topk/, [[{ __name__: 'a' }, 20_000]]],
      [/^count\(\{__name__/, [[{}, 30_000]]],
    ];
    expect(await assessWorld('cardinality', { answers })).toMatchObject([
      { outcome: 'partly', found: expect.stringContaining('a alone has') },
    ]);
    expect(await assessWorld('cardinality', {})).toMatchObject([{ outcome: 'unknown' }]);
  });
});
