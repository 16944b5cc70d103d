import { alertRule, operationEvidence } from '../../../../test/support/maturity/operationEvidence';
import type { AlertRule } from '../../reading/operation/rules/alertRule';
import { createResolver } from '../../reading/operation/rules/resolveRecorded';
import { createWatcherFinder } from './watchedSignals';

const metrics = {
  http_requests_total: [
    { service: 'web', status: '200' },
    { service: 'db', status: '200' },
  ],
  http_request_duration_seconds_bucket: [{ service: 'web', le: '1' }],
};

async function watched(kind: string, service: string, ...rules: AlertRule[]): Promise<string[]> {
  const { discovery } = await operationEvidence({}, metrics);
  const signal = discovery.services
    .find(({ name }) => name === service)
    ?.signals.find(({ rule }) => rule.kind === kind);
  if (!signal) {
    throw new Error(`${service} has no ${kind}`);
  }
  return createWatcherFinder(rules)(signal, service).map(({ title }) => title);
}

const errors = (match: string) => `sum(rate(http_requests_total{${match}}[5m])) > 1`;

test('a signal is watched by rules whose selectors its series meet', async () => {
  const rules = [
    alertRule('of all', errors('status=~"5.."')),
    alertRule('of web', errors('service="web", status=~"5.."')),
    alertRule('of several', errors('service=~"web|api", status!~"2.."')),
    alertRule('of others', errors('service!="web", status=~"5.."')),
    alertRule('of an unknown label', errors('region="eu", status=~"5.."')),
    alertRule('of db', errors('service="db", status=~"5.."')),
  ];
  expect(await watched('errors', 'web', ...rules)).toEqual(['of all', 'of web', 'of several', 'of an unknown label']);
});

test('failures are watched by what tells them from other requests alone', async () => {
  expect(await watched('errors', 'web', alertRule('traffic', errors('service="web"')))).toEqual([]);
});

test('any part of a histogram is a look at the duration', async () => {
  const average = 'rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m]) > 1';
  expect(await watched('duration', 'web', alertRule('slow', average))).toEqual(['slow']);
});

test('what is recorded counts as what the recording reads', async () => {
  const expr = 'job:errors:ratio{service="web"} > 0.1';
  const resolve = createResolver([
    { metric: 'job:errors:ratio', exprs: ['job:errors:rate / job:requests:rate'] },
    { metric: 'job:errors:rate', exprs: ['sum by (service) (rate(http_requests_total{status=~"5.."}[5m]))'] },
    { metric: 'job:requests:rate', exprs: ['job:errors:ratio'] },
  ]);
  const rule = alertRule('ratio', expr, { selectors: resolve([expr]) });
  expect(await watched('errors', 'web', rule)).toEqual(['ratio']);
});

test('rules of Foresight watch the services that they look at, and paused or failing ones nothing', async () => {
  const look = (title: string, service: string, own: Partial<AlertRule> = {}) =>
    alertRule(title, '', { selectors: [], queries: [{ queryType: 'services', output: 'worst', service }], ...own });
  const rules = [
    look('all', ''),
    look('web', 'web'),
    look('db', 'db'),
    look('paused', '', { isPaused: true }),
    look('failing', '', { health: 'error' }),
  ];
  expect(await watched('duration', 'web', ...rules)).toEqual(['all', 'web']);
});

test('plans of capacity watch what fills, and no failures', async () => {
  const plan = alertRule('plan', '', {
    selectors: [],
    queries: [{ queryType: 'capacity', output: 'probability', service: '' }],
  });
  expect(await watched('errors', 'web', plan)).toEqual([]);
});
