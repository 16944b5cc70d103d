import { readRules, rewriteRules } from '../import';
import { writeTimes } from './writeTimes';

const minute = 60_000;

function rewrite(text: string, recovery?: number): string {
  const [rule] = readRules(text).rules;
  const times = { pending: 5 * minute, keepFiring: 15 * minute, ...(recovery !== undefined && { recovery }) };
  return rewriteRules(text, [{ rule, source: writeTimes(rule, times) }]);
}

test('a rule of Prometheus gets its times, and keeps comments, labels and neighbours', () => {
  const text = rewrite(`# ours
groups:
  - name: shop
    rules:
      - alert: Busy
        expr: up > 5
        labels: { team: a }
      - alert: Idle
        expr: up < 1
`);
  expect(text).toContain('# ours');
  const [busy, idle] = readRules(text).rules;
  expect(busy).toMatchObject({ pending: 5 * minute, keepFiring: 15 * minute, labels: { team: 'a' } });
  expect(idle).toMatchObject({ title: 'Idle', pending: 0 });
});

const steps = [
  { refId: 'A', datasourceUid: 'prom', relativeTimeRange: { from: 600, to: 0 }, model: { refId: 'A', expr: 'up' } },
  {
    refId: 'B',
    datasourceUid: '__expr__',
    model: { refId: 'B', type: 'threshold', expression: 'A', conditions: [{ evaluator: { type: 'gt', params: [5] } }] },
  },
];

test.each([
  [
    'a provisioning file',
    {
      apiVersion: 1,
      groups: [{ name: 'g', folder: 'F', interval: '1m', rules: [{ title: 'T', condition: 'B', data: steps }] }],
    },
  ],
  [
    'an answer of the ruler',
    { F: [{ name: 'g', interval: '1m', rules: [{ grafana_alert: { title: 'T', condition: 'B', data: steps } }] }] },
  ],
])('a rule of Grafana in %s gets its times and its recovery threshold', (_, document) => {
  const text = rewrite(JSON.stringify(document), 4);
  const [rule] = readRules(text).rules;
  expect(rule).toMatchObject({ title: 'T', pending: 5 * minute, keepFiring: 15 * minute });
  expect(JSON.stringify(rule.condition)).toContain('"unloadEvaluator":{"type":"lt","params":[4]}');
  expect(JSON.stringify(rule.condition)).toContain('"expr":"up"');
});

test('a rule of the API of Prometheus gets its times in seconds, by the names of the API', () => {
  const rule = { type: 'alerting', name: 'Busy', query: 'up > 5', duration: 60, labels: {} };
  const answer = { status: 'success', data: { groups: [{ name: 'g', interval: 60, rules: [rule] }] } };
  expect(JSON.parse(rewrite(JSON.stringify(answer))).data.groups[0].rules).toEqual([
    { ...rule, duration: 300, keepFiringFor: 900 },
  ]);
});
