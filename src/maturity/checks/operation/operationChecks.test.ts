import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  alertRule,
  allHistory,
  allRules,
  operationEvidence,
  range,
} from '../../../../test/support/maturity/operationEvidence';
import { twoServices } from '../../../../test/support/maturity/maturityWorld';
import { readResponseSettings, type ResponseRecord } from '../../../response';
import { createMessage, loadLanguages, render } from '../../../texts';
import type { Finding } from '../../check/check';
import type { CheckId } from '../../check/weights';
import { known, notKnown } from '../../reading/known';
import type { TriedDashboard } from '../../reading/operation/dashboards/dashboardEvidence';
import type { OperationEvidence } from '../../reading/operation/operationEvidence';
import { neededActions } from './security/leastPrivilege';
import { operationChecks } from '.';

beforeAll(() => loadLanguages());

const why = createMessage('grafana.permission', { action: 'dashboards:read' });

async function assess(id: CheckId, operation: Partial<OperationEvidence>, metrics = twoServices): Promise<Finding[]> {
  const check = operationChecks.find((one) => one.id === id);
  return check?.assess(await operationEvidence(operation, metrics)) ?? [];
}

const listParts = ({ outcome, share, found }: Finding) => [outcome, share, render(found, { language: 'en-US' })];
const first = async (...given: Parameters<typeof assess>) => listParts((await assess(...given))[0]);

describe('dashboards', () => {
  const tried = (
    title: string,
    [answered, empty]: [number, number],
    own: Partial<TriedDashboard> = {}
  ): TriedDashboard => ({
    ...{ uid: title, title, answered, empty, failed: 0, skipped: 0, isProvisioned: true },
    ...own,
  });
  const all = (...list: TriedDashboard[]) => ({
    dashboards: list.map(({ uid, title }) => ({ uid, title })),
    leftOut: 0,
    tried: list,
    unread: [],
    views: { ok: false as const, why: createMessage('operation.no-views', {}) },
  });

  it('answer where at least half of their queries give data; those that were not tried yet are unknown', async () => {
    const example = { title: 'Disk', source: 'prom', expr: 'disk_free' };
    const dashboards = known({ ...all(tried('Good', [3, 1]), tried('Empty', [0, 4], { example })), leftOut: 40 });
    const found = await assess('dashboards-answer', { dashboards });
    expect(found.map(listParts)).toEqual([
      ['partly', 0.5, '1 of 2 dashboards that were tried have hardly any data: Empty (3 of all 8 queries gave some).'],
      ['unknown', undefined, expect.stringContaining('40 of 42 dashboards')],
    ]);
    expect(found[0]).toMatchObject({ query: { expr: 'disk_free' }, mends: [{ kind: 'dashboard', uid: 'Empty' }] });
  });

  it('that the token may not see are unknown', async () => {
    expect(await first('dashboards-answer', { dashboards: notKnown(why) })).toEqual([
      'unknown',
      undefined,
      expect.stringContaining('dashboards:read'),
    ]);
  });

  it('that nobody opened are named; without a log of requests it is unknown, with what would make one', async () => {
    const opened = new Map([['Good', 3]]);
    const dashboards = known({
      ...all(tried('Good', [1, 0]), tried('Old', [1, 0])),
      views: { ok: true as const, opened, since: range.from },
    });
    expect(await first('dashboards-opened', { dashboards })).toEqual([
      'partly',
      0.5,
      '1 of 2 dashboards were opened in 28 days; nobody opened Old',
    ]);
    const [unseen] = await assess('dashboards-opened', { dashboards: known(all(tried('Good', [1, 0]))) });
    expect([unseen.outcome, JSON.stringify(unseen.mends)]).toEqual([
      'unknown',
      expect.stringContaining('router_logging'),
    ]);
  });

  it('and rules come from files, or are to be', async () => {
    const rules = allRules([alertRule('A', 'a'), alertRule('B', 'b', { isProvisioned: false })]);
    const dashboards = known(all(tried('Good', [1, 0]), tried('Hand-made', [1, 0], { isProvisioned: false })));
    expect(await first('configuration-as-code', { rules, dashboards })).toEqual([
      'partly',
      0.5,
      '1 of 2 alert rules and 1 of 2 dashboards that were looked at come from files or an API.',
    ]);
  });
});

test('rules are evaluated in time where they take a tenth of their interval, and work', async () => {
  const rule = (title: string, evaluationTime: number, health = 'ok') =>
    alertRule(title, title, { evaluationTime, health });
  const rules = allRules([rule('fast', 20), rule('slow', 12_000), rule('broken', 5, 'error'), alertRule('new', 'n')]);
  const [found] = await assess('query-latency', { rules });
  expect(listParts(found)).toEqual([
    'partly',
    1 - 2 / 3,
    expect.stringMatching(
      /^Of 3 rules 1 take more than a tenth .* and 1 fail: slow, broken\. slow takes 12 s of 1 min\.$/
    ),
  ]);
  expect(JSON.stringify(found.mends)).toContain('job:slow:recorded');
});

describe('rights', () => {
  it('that are needed are those of plugin.json', () => {
    const { iam } = JSON.parse(readFileSync('src/datasource/plugin.json', 'utf8'));
    const asked = iam.permissions.map(({ action }: { action: string }) => action);
    expect([...neededActions].sort()).toEqual([...new Set(asked)].sort());
  });

  it('beyond those, to write, are too many, and so is a role that everybody has', async () => {
    const { setup } = (await operationEvidence()).operation;
    const token = (...actions: string[]) => known(new Map(actions.map((action) => [action, ['*']])));
    const good = { permissions: token(...neededActions, 'teams:read') };
    expect(await first('least-privilege', good)).toEqual(['passed', 1, 'The token has 12 rights, and none too many.']);
    const [admin] = await assess('least-privilege', {
      permissions: token(...neededActions, 'users:write', 'dashboards:delete'),
      setup: { ...setup, roles: { ...setup.roles, rules: 'Viewer' } },
    });
    expect([admin.outcome, admin.share]).toEqual(['partly', expect.closeTo(0.6)]);
    expect(listParts(admin)[2]).toContain('dashboards:delete, users:write, roles.rules = Viewer');
  });

  it('of no token are unknown', async () => {
    expect((await assess('least-privilege', {}))[0].outcome).toBe('unknown');
  });
});

test('audit events in a source of their own are kept; in a log alone they are in part', async () => {
  const { setup } = (await operationEvidence()).operation;
  expect(await first('audit-on', { setup: { ...setup, audit: 'loki' } })).toEqual([
    'passed',
    1,
    'Audit events are written to loki.',
  ]);
  const [half] = await assess('audit-on', {});
  expect([half.outcome, half.mends[0]]).toMatchObject(['partly', { kind: 'settings', path: 'audit' }]);
});

test('secrets in rules, and sources that others can listen to, are found without repeating them', async () => {
  const { setup } = (await operationEvidence()).operation;
  const secret = 'glsa_0123456789abcdef0123456789abcdef_01234567';
  const rules = allRules([
    alertRule('Leak', 'a', { annotations: { summary: `curl -H "Authorization: Bearer ${secret}"` } }),
  ]);
  const sources = [{ uid: 'far', kind: 'prometheus', isOpen: true }];
  const [found] = await assess('secrets', { rules, setup: { ...setup, sources } });
  expect(listParts(found)).toEqual(['partly', 0.5, expect.stringContaining('Leak, far')]);
  expect(JSON.stringify(found)).not.toContain(secret);
  expect((await assess('secrets', { rules: allRules([]) }))[0].outcome).toBe('passed');
});

describe('prediction', () => {
  const disks = {
    ...twoServices,
    node_filesystem_avail_bytes: [{ node: 'node-1', mountpoint: '/' }],
    node_filesystem_size_bytes: [{ node: 'node-1', mountpoint: '/' }],
  };

  it('is trusted where forecasts are better than repeating the last cycle', async () => {
    const series = [
      { service: 'db', kind: 'errors', trust: 'good' as const },
      { service: 'db', kind: 'duration', trust: 'worse than seasonal naive' as const },
      { service: 'web', kind: 'errors', trust: 'fair' as const },
      { service: 'web', kind: 'duration', trust: 'unknown' as const },
    ];
    const found = await assess('forecast-trust', { trust: known({ series, looked: 2, all: 5 }) });
    expect(found.map((one) => [one.service, ...listParts(one)])).toEqual([
      [
        'db',
        'partly',
        expect.closeTo(0.625),
        '1 of 2 series are forecast well; worse than repeating the last cycle: Duration',
      ],
      ['web', 'passed', 1, '1 series, which is forecast well.'],
      ['', 'unknown', undefined, expect.stringContaining('3 of 5 critical signals')],
    ]);
  });

  it('watches what fills: a threshold on it does not look ahead', async () => {
    const expr = 'node_filesystem_avail_bytes / node_filesystem_size_bytes < 0.1';
    const full = alertRule('Full', expr);
    const [bad] = await assess('predictive-alerts', { rules: allRules([full]) }, disks);
    expect([bad.outcome, bad.mends[0]]).toMatchObject(['failed', { kind: 'rule', spec: { kind: 'runway' } }]);
    const ahead = { ...full, isPredictive: true };
    expect((await assess('predictive-alerts', { rules: allRules([ahead]) }, disks))[0].outcome).toBe('passed');
    expect((await assess('capacity-plan', { rules: allRules([ahead]) }, disks))[0].outcome).toBe('failed');
    const plan = alertRule('Plan', '', { queries: [{ queryType: 'capacity', output: 'probability', service: '' }] });
    expect((await assess('capacity-plan', { rules: allRules([plan]) }, disks))[0].outcome).toBe('passed');
  });

  it('is itself watched, where any rule uses it', async () => {
    const forecast = alertRule('F', '', { queries: [{ queryType: 'anomalies', output: 'x', service: '' }] });
    const watch = alertRule('W', 'foresight_model_coverage < 0.9');
    const outcomes = await Promise.all(
      [[], [forecast], [forecast, watch]].map(
        async (rules) => (await assess('model-watch', { rules: allRules(rules) }))[0].outcome
      )
    );
    expect(outcomes).toEqual(['notApplicable', 'failed', 'passed']);
  });

  it('of anomalies was worth it by what people marked, and by what rules fired in incidents', async () => {
    const mark = (verdict: 'useful' | 'noise', id: number) => ({
      ...{ id, author: 'ann', verdict, note: '', from: range.from, services: ['db'] },
      ...{ trouble: `t${id}`, signal: 'errors' },
    });
    const feedback = known([1, 2, 3].map((id) => mark('useful', id)).concat(mark('noise', 4)));
    expect((await assess('anomaly-precision', { feedback }))[0].outcome).toBe('unknown');
    const rule = alertRule('Odd', '', { labels: { foresight_kind: 'anomaly' } });
    const labels = { service: 'db' };
    const span = { from: range.from, to: range.from + 60_000 };
    const incident = { id: 'i', title: 'x', services: ['db'], from: range.from, to: range.from + 3_600_000 };
    const found = await first('anomaly-precision', {
      feedback,
      rules: allRules([rule]),
      history: allHistory({ Odd: [{ ...span, labels }] }),
      incidents: known([incident]),
    });
    expect(found).toEqual(['passed', 1, '4 of 5 anomalies were worth it (4 marked by people).']);
  });
});

describe('responses', () => {
  const action = (mode: string, own: object = {}) => ({
    ...{ id: 'restart', title: 'Restart', engine: 'hook', mode, target: 'service' },
    trigger: { query: { queryType: 'services', output: 'worst' }, above: 0.9 },
    ...own,
  });
  const catalogue = (...actions: object[]) =>
    readResponseSettings(
      { engines: [{ id: 'hook', kind: 'webhook', url: 'https://automation' }], actions },
      (problem) => {
        throw new Error(problem);
      }
    );

  it('begin with a catalogue that observes, whose text can be used', async () => {
    const [{ mends }] = await assess('response-mode', {});
    const [mend] = mends.flatMap((one) => (one.kind === 'settings' ? [one.yaml] : []));
    const problems: string[] = [];
    const { actions } = readResponseSettings(parse(mend), (problem) => problems.push(problem));
    expect([problems, [...actions.values()].map(({ mode }) => mode)]).toEqual([[], ['observe']]);
  });

  it('go as far as the mode of the boldest action', async () => {
    expect((await assess('response-mode', {}))[0]).toMatchObject({ outcome: 'failed', mends: [{ path: 'response' }] });
    expect((await assess('response-mode', { catalogue: catalogue(action('observe')) }))[0].share).toBe(0.3);
    expect((await assess('response-mode', { catalogue: catalogue(action('approve')) }))[0].outcome).toBe('passed');
  });

  it('are verified where it is known of what was done whether it helped', async () => {
    const record = (event: ResponseRecord['event'], key: string): ResponseRecord => ({
      ...{ event, key, time: range.from, action: 'restart', target: 'db', evidence: {}, id: 1, author: 'sa-1-x' },
    });
    const responses = known([
      record('handed-off', 'a'),
      record('handed-off', 'b'),
      record('handed-off', 'c'),
      record('withdrawn', 'c'),
      record('verified', 'a'),
    ]);
    expect(await first('response-verified', { responses })).toEqual([
      'partly',
      0.5,
      'Of 2 actions that were done it is known of 1 whether they helped; 1 did.',
    ]);
    expect((await assess('response-verified', { responses: known([]) }))[0].outcome).toBe('notApplicable');
  });
});
