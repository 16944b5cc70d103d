import {
  alertRule,
  allHistory,
  allRules,
  operationEvidence,
  range,
} from '../../../../test/support/maturity/operationEvidence';
import type { NotificationPolicy } from '../../../incidents';
import { createMessage, loadLanguages, render, type Message } from '../../../texts';
import type { CheckId } from '../../check/weights';
import type { Finding } from '../../check/check';
import { known, notKnown } from '../../reading/known';
import type { OperationEvidence } from '../../reading/operation/operationEvidence';
import type { PastIncident } from '../../reading/operation/pastIncident';
import { alertingChecks } from '.';

beforeAll(() => loadLanguages());

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = range.to - 10 * day;

async function assess(id: CheckId, operation: Partial<OperationEvidence>): Promise<Finding[]> {
  const check = alertingChecks.find((one) => one.id === id);
  return check?.assess(await operationEvidence(operation)) ?? [];
}

const write = (message: Message) => render(message, { language: 'en-US' });
const listParts = ({ service, outcome, share, found }: Finding) => [service, outcome, share, write(found)];
const refused = createMessage('grafana.permission', { action: 'alert.rules:read' });
const firing = (from: number, length: number, labels: Record<string, string> = { service: 'db' }) => ({
  from,
  to: from + length,
  labels,
});
const incident = (from: number, services = ['db'], own: Partial<PastIncident> = {}): PastIncident => ({
  id: `i${from}`,
  title: 'db fails',
  services,
  from,
  to: from + hour,
  ...own,
});

describe('critical signals', () => {
  const errors = alertRule('errors', 'rate(http_requests_total{status=~"5.."}[5m]) > 1');
  const slow = alertRule('slow', 'rate(http_request_duration_seconds_sum{service="web"}[5m]) > 1');

  it('of a service are counted with those that no rule watches, each with a rule to add', async () => {
    const found = await assess('critical-signals-alerted', { rules: allRules([errors, slow]) });
    expect(found.map(listParts)).toEqual([
      ['db', 'partly', 0.5, '1 of 2 critical signals have an alert; none has: Duration'],
      ['web', 'passed', 1, 'All 2 critical signals have an alert.'],
    ]);
    expect(found[0].query?.expr).toContain('http_request_duration_seconds_bucket');
    expect(found[0].mends).toMatchObject([{ kind: 'rule', spec: { kind: 'anomaly', name: 'db: duration unusual' } }]);
    expect(JSON.stringify(found[0].mends)).not.toContain('$__');
  });

  it('are unknown, and name the permission, where rules cannot be read', async () => {
    const [found] = await assess('critical-signals-alerted', { rules: notKnown(refused) });
    expect(found.outcome).toBe('unknown');
    expect(write(found.found)).toContain('alert.rules:read');
  });

  it('that a rule which cannot be read may watch are unknown, and those that one watches are not', async () => {
    const found = await assess('critical-signals-alerted', { rules: allRules([errors, slow], { missing: [refused] }) });
    expect(found.map(({ service, outcome }) => [service, outcome])).toEqual([
      ['db', 'unknown'],
      ['web', 'passed'],
    ]);
  });
});

describe('the context of alerts', () => {
  it('is a runbook, an owner and a summary: what is missing is counted, named and written for its file', async () => {
    const bare = alertRule('Bare', 'up == 0', { labels: { severity: 'critical' }, annotations: { description: 'x' } });
    const [found] = await assess('alert-context', { rules: allRules([alertRule('Good', 'up'), bare]) });
    expect(listParts(found)).toEqual([
      '',
      'partly',
      1 - 2 / 6,
      'Of 2 rules, 1 have no runbook, 1 no owner and 0 no summary: Bare',
    ]);
    expect(found.mends).toMatchObject([{ kind: 'yaml', file: 'rules.yml' }]);
    expect(JSON.stringify(found.mends)).toContain('runbook_url');
  });

  it('is not wanted of what only helps or informs', async () => {
    const rules = [
      alertRule('Watchdog', 'vector(1)', { annotations: {} }),
      alertRule('Info', 'up', { labels: { severity: 'info' }, annotations: {} }),
      alertRule('Paused', 'up', { isPaused: true, annotations: {} }),
    ];
    expect((await assess('alert-context', { rules: allRules(rules) })).map(({ outcome }) => outcome)).toEqual([
      'notApplicable',
    ]);
  });
});

describe('pending periods', () => {
  it.each([
    ['no multiple of the interval', { pending: 90_000 }, 2 * minute],
    ['none with a sharp window', { pending: 0, exprs: ['up == 0'] }, 2 * minute],
    ['hours for what is critical', { pending: 2 * hour }, 15 * minute],
  ])('that are %s could be better', async (_, own, better) => {
    const [found] = await assess('pending-periods', { rules: allRules([alertRule('R', 'rate(a[5m]) > 1', own)]) });
    expect([found.outcome, found.mends]).toMatchObject(['failed', [{ kind: 'yaml' }]]);
    expect(JSON.stringify(found.mends)).toContain(`for: '${better / minute}m'`);
  });

  it('that are shorter than the noise of their signal are', async () => {
    const noisy = Array.from({ length: 6 }, (_, i) => firing(start + i * hour, minute));
    const rules = allRules([alertRule('R', 'rate(a[5m]) > 1')]);
    const [found] = await assess('pending-periods', { rules, history: allHistory({ R: noisy }) });
    expect(write(found.found)).toContain('with 7 min in place of 5 min they would not have fired');
  });

  it('of 0 are right for long windows and for rules that have a quorum', async () => {
    const rules = [
      alertRule('smooth', 'rate(a[10m]) > 1', { pending: 0 }),
      alertRule('ours', '', { pending: 0, queries: [{ queryType: 'anomalies', output: 'x', service: '' }] }),
    ];
    expect((await assess('pending-periods', { rules: allRules(rules) }))[0].outcome).toBe('passed');
  });
});

describe('precision and recall', () => {
  const rules = allRules([alertRule('A', 'a > 1'), alertRule('B', 'b > 1')]);
  const incidents = known([incident(start)]);

  it('are those of each service: an alert is right in an incident of the time and service, and one that is not counts against its rule', async () => {
    const history = allHistory({
      A: [firing(start, hour), firing(start + day, hour), firing(start, hour, { service: 'web' })],
      B: [firing(start + 2 * day, minute)],
    });
    const found = await assess('alert-precision', { rules, history, incidents });
    expect(found.map(listParts)).toEqual([
      [
        'db',
        'partly',
        expect.closeTo(1 / 3 / 0.8),
        '1 of 3 times that alerts fired were incidents. Most often wrong: A, B',
      ],
      ['web', 'failed', 0, '0 of 1 times that alerts fired were incidents. Most often wrong: A'],
    ]);
    expect(found[0].query?.expr).toBe('ALERTS{alertstate="firing", alertname="A"}');
    expect((await assess('alert-recall', { rules, history, incidents })).map(listParts)).toEqual([
      ['db', 'passed', 1, '1 incident, with an alert.'],
    ]);
  });

  it('of incidents without an alert name one, and a rule to add', async () => {
    const missed = known([incident(start), incident(start + 3 * day, ['db'], { title: 'db is slow' })]);
    const [found] = await assess('alert-recall', {
      rules,
      history: allHistory({ A: [firing(start, hour)] }),
      incidents: missed,
    });
    expect([found.service, found.outcome, found.share]).toEqual(['db', 'partly', expect.closeTo(0.5 / 0.9)]);
    expect(write(found.found)).toContain('1 of 2 incidents had an alert; none had “db is slow”');
    expect(found.mends.map(({ kind }) => kind)).toEqual(['rule', 'rule']);
  });

  it('are unknown, with how many rules were not backtested yet, for what those may say', async () => {
    const history = allHistory({ A: [] }, { backtests: { needed: 40, waiting: 10 } });
    const precision = await assess('alert-precision', { rules, history, incidents });
    expect(precision.map(listParts)).toEqual([['', 'unknown', undefined, expect.stringContaining('10 of 40 rules')]]);
    expect((await assess('alert-recall', { rules, history, incidents })).map(({ outcome }) => outcome)).toEqual([
      'unknown',
    ]);
  });

  it('are not made up where nothing is known to have happened', async () => {
    const history = allHistory({ A: [firing(start, hour)] });
    const [precision] = await assess('alert-precision', { rules, history, incidents: known([]) });
    expect([precision.outcome, precision.mends[0]]).toMatchObject(['unknown', { kind: 'page', page: 'incidents' }]);
    const [recall] = await assess('alert-recall', { rules, history, incidents: known([]) });
    expect(recall.outcome).toBe('notApplicable');
  });
});

test('flapping is the same alert again within 15 min, more than once a week, and is mended by firing on', async () => {
  const rules = allRules([alertRule('F', 'f > 1'), alertRule('S', 's > 1')]);
  const flaps = Array.from({ length: 12 }, (_, i) => firing(start + i * 10 * minute, 5 * minute));
  const history = allHistory({ F: flaps, S: [firing(start, hour), firing(start + hour + 20 * minute, hour)] });
  const [found] = await assess('alert-flapping', { rules, history });
  expect(listParts(found)).toEqual(['', 'partly', 0.5, '1 of 2 rules flap: F. F fired again 11 times within 15 min.']);
  expect(JSON.stringify(found.mends)).toContain("keep_firing_for: '15m'");
});

describe('notification policies', () => {
  const grafana = allRules([alertRule('R', 'a', { origin: 'grafana' })]);
  const policy = (receiver: string, ...routes: NotificationPolicy[]): NotificationPolicy => ({
    receiver,
    matchers: receiver === '' ? ['team = a'] : [],
    routes,
  });
  const point = (name: string, integrations = ['webhook'], isExample = false) => ({ name, integrations, isExample });

  it('lead somewhere where every one ends at an integration, of its own or of the one above', async () => {
    const notification = known({ contactPoints: [point('call')], policy: policy('call', policy('')) });
    const [found] = await assess('notification-routes', { rules: grafana, notification });
    expect(listParts(found)).toEqual(['', 'passed', 1, 'All 2 policies lead to one of 1 contact points.']);
  });

  it.each([
    ['the empty one of a new Grafana', 'empty', []],
    ['its example', 'grafana-default-email', [point('grafana-default-email', ['email'], true)]],
    ['one without an integration', 'none', [point('none', [])]],
  ])('that end at %s lead nowhere', async (_, receiver, contactPoints) => {
    const notification = known({ contactPoints, policy: policy(receiver) });
    const [found] = await assess('notification-routes', { rules: grafana, notification });
    expect([found.outcome, found.mends]).toMatchObject(['failed', [{ kind: 'yaml' }]]);
    expect(write(found.found)).toContain(receiver);
  });

  it('are not used where Prometheus alone alerts', async () => {
    const notification = known({ contactPoints: [], policy: policy('empty') });
    const [found] = await assess('notification-routes', { rules: allRules([alertRule('R', 'a')]), notification });
    expect(found.outcome).toBe('notApplicable');
  });
});
