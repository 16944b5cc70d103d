import { readWorld } from '../../../test/support/maturity/assessWorld';
import type { World } from '../../../test/support/maturity/maturityWorld';
import { assessInstrumentation } from './assessInstrumentation';
import { impacts } from './instrumentationRule';
import { scoreInstrumentation, specifiedRules } from './scoreInstrumentation';

const resource = (labels: Record<string, string>): [Record<string, string>, number] => [labels, 1];

async function assess(world: World) {
  const { evidence } = await readWorld(world);
  const results = assessInstrumentation(evidence);
  const of = (service: string) =>
    Object.fromEntries(results.filter((one) => one.service === service).map(({ rule, outcome }) => [rule, outcome]));
  return { results, of };
}

describe('the open score', () => {
  it('has each of the 19 rules for each service, and none beside', async () => {
    const { results } = await assess({});
    const rules = results.filter(({ service }) => service === 'web').map(({ rule }) => rule);
    expect([rules.length, new Set(rules).size]).toEqual([specifiedRules, specifiedRules]);
  });

  it('knows resources by target_info alone', async () => {
    const { of } = await assess({
      answers: [
        [
          /target_info/,
          [
            resource({ job: 'web', instance: 'i1', k8s_pod_name: 'web-1', k8s_pod_uid: 'u1' }),
            resource({ job: 'web', instance: 'i1', k8s_pod_name: 'web-2' }),
          ],
        ],
      ],
    });
    expect(of('web')).toMatchObject({
      'RES-001': 'passed',
      'RES-002': 'failed',
      'RES-003': 'failed',
      'RES-005': 'passed',
    });
    expect(of('db')).toMatchObject({ 'RES-001': 'unknown', 'RES-002': 'unknown', 'RES-005': 'unknown' });
  });

  it('says of metrics what buckets, names, units and labels tell', async () => {
    const { of } = await assess({
      metadata: {
        'status/tsdb': {
          data: {
            headStats: { numSeries: 50_000 },
            seriesCountByMetricName: [],
            labelValueCountByLabelName: [{ name: 'user_id', value: 20_000 }],
          },
        },
        metadata: { data: { size_bytes: [{ unit: 'bytes' }, { unit: 'kilobytes' }], up: [{ unit: '' }] } },
      },
      answers: [
        [/user_id!=""/, [[{ __name__: 'http_requests_total', service: 'web' }, 15_000]]],
        [/size_bytes/, [[{ __name__: 'size_bytes', service: 'db' }, 1]]],
        [/^count by \(__name__\) .*_bucket/, [[{ __name__: 'd_bucket' }, 11]]],
        [
          /_bucket/,
          [
            [{ __name__: 'd_bucket', service: 'web' }, 11],
            [{ __name__: 'd_bucket', service: 'db' }, 8],
          ],
        ],
        [/http_response_status_code/, [[{ __name__: 'http_route', service: 'db' }, 3]]],
      ],
    });
    const metrics = (service: string) => ['MET-001', 'MET-003', 'MET-004', 'MET-006'].map((rule) => of(service)[rule]);
    expect(metrics('web')).toEqual(['failed', 'passed', 'passed', 'passed']);
    expect(metrics('db')).toEqual(['passed', 'failed', 'failed', 'failed']);
  });

  it('does not take a source that says nothing for one in which all is well', async () => {
    const { of } = await assess({});
    expect(of('web')).toMatchObject({ 'MET-001': 'unknown', 'MET-003': 'unknown', 'LOG-002': 'unknown' });
    expect((await assess({ metadata: {} })).of('web')).toMatchObject({ 'MET-003': 'unknown' });
  });

  it('knows DEBUG lines in production by every day of more than 14', async () => {
    const debug = (labels: Record<string, string>, days: number): World => ({
      streams: [{ service_name: 'web' }],
      answers: [
        [/detected_level, level/, [[{ service_name: 'web', detected_level: 'debug' }, 60]]],
        [/debug/, [[{ service_name: 'web', ...labels }, (time) => (time > Date.UTC(2026, 4, 20 - days) ? 3 : NaN)]]],
      ],
    });
    const outcome = async (labels: Record<string, string>, days: number) =>
      (await assess(debug(labels, days))).of('web')['LOG-001'];
    expect(await outcome({ deployment_environment_name: 'production' }, 30)).toBe('failed');
    expect(await outcome({ deployment_environment_name: 'production' }, 5)).toBe('passed');
    expect(await outcome({ deployment_environment_name: 'staging' }, 30)).toBe('passed');
    expect(await outcome({}, 30)).toBe('unknown');
  });

  it('is the weighted share of the rules that could be evaluated, with their number', () => {
    const one = (rule: string, impact: keyof typeof impacts, outcome: 'passed' | 'failed' | 'unknown') => ({
      rule,
      impact,
      outcome,
      service: 'web',
      title: { code: 'instrumentation.holds', values: {} } as const,
      found: { code: 'instrumentation.holds', values: {} } as const,
    });
    const results = [
      one('RES-005', 'critical', 'passed'),
      one('MET-001', 'important', 'failed'),
      one('RES-001', 'normal', 'passed'),
      one('SPA-001', 'normal', 'unknown'),
    ];
    expect(scoreInstrumentation(results)).toEqual([{ service: 'web', score: (100 * 60) / 90, evaluated: 3 }]);
    expect(scoreInstrumentation([results[3]])).toEqual([{ service: 'web', score: NaN, evaluated: 0 }]);
  });
});
