import { examples } from '../../../test/support/alerts/examples';
import { render } from '../../texts';
import { toGrafanaApi } from '../formats/grafanaApi';
import { toProvisioningYaml } from '../formats/grafanaYaml';
import { toRuleGroups } from '../kinds/toRuleGroups';
import { readRules, type ReadOptions } from './readRules';

const minute = 60_000;

function read(text: string, options?: ReadOptions) {
  const { rules, recorded, unread } = readRules(text, options);
  const reasons = unread.map(({ group, title, reason }) => [group, title, render(reason, { language: 'en-US' })]);
  return { rules, recorded, reasons };
}

const groups = `
groups:
  - name: checkout
    interval: 30s
    query_offset: 1m
    labels: { team: shop }
    rules:
      - record: job:errors:ratio
        expr: sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))
      - alert: ManyErrors
        expr: job:errors:ratio > 0.05
        for: 10m
        keep_firing_for: 5m
        labels: { severity: page }
        annotations: { summary: '{{ $value | humanizePercentage }} of orders fail' }
`;

const manyErrors = {
  title: 'ManyErrors',
  group: 'checkout',
  timing: { interval: 30_000, offset: 0, queryOffset: minute },
  pending: 10 * minute,
  keepFiring: 5 * minute,
  labels: { team: 'shop', severity: 'page' },
  annotations: { summary: '{{ $value | humanizePercentage }} of orders fail' },
  condition: { promql: 'job:errors:ratio > 0.05' },
};

const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

describe('rules that Prometheus evaluates', () => {
  test('a rule file: group labels, offset, times, and recording rules beside alerts', () => {
    const { rules, recorded, reasons } = read(groups);
    expect(reasons).toEqual([]);
    expect(rules).toMatchObject([{ ...manyErrors, format: 'prometheus', id: '0/groups/0/rules/1' }]);
    expect(recorded).toMatchObject([{ title: 'job:errors:ratio', expr: expect.stringContaining('sum(rate') }]);
  });

  test('a group without an interval has the given one, else 1 min', () => {
    const text = 'groups: [{ name: a, rules: [{ alert: A, expr: up == 0 }] }]';
    expect(read(text).rules[0].timing.interval).toBe(minute);
    expect(read(text, { interval: 15_000 }).rules[0].timing.interval).toBe(15_000);
  });

  test.each([
    ['PrometheusRule', `kind: PrometheusRule\nmetadata: { name: shop, namespace: prod }\nspec:${indent(groups, 2)}`],
    [
      'List',
      `kind: List\nitems:\n  - kind: Service\n  - kind: PrometheusRule\n    metadata: { name: shop, namespace: prod }\n    spec:${indent(groups, 6)}`,
    ],
    ['ConfigMap', `kind: ConfigMap\ndata:\n  rules.yaml: |${indent(groups, 4)}\n  notes.txt: "groups: 3"`],
    ['ruler file', `namespace: prod/shop${groups}`],
    ['ruler answer', `prod/shop:${groups.replace('\ngroups:', '')}`],
    ['second document', `kind: Deployment\nspec: {}\n---${groups}`],
    [
      'JSON',
      JSON.stringify({
        groups: [
          {
            name: 'checkout',
            interval: '30s',
            query_offset: '1m',
            labels: { team: 'shop' },
            rules: [
              {
                alert: 'ManyErrors',
                expr: 'job:errors:ratio > 0.05',
                for: '10m',
                keep_firing_for: '5m',
                labels: { severity: 'page' },
                annotations: manyErrors.annotations,
              },
            ],
          },
        ],
      }),
    ],
  ])('the same in a %s', (_, text) => {
    const { rules, reasons } = read(text);
    expect(reasons).toEqual([]);
    expect(rules).toMatchObject([manyErrors]);
  });

  test('the API of Prometheus also tells when a group is evaluated', () => {
    const alert = {
      type: 'alerting',
      name: 'ManyErrors',
      query: 'job:errors:ratio > 0.05',
      duration: 600,
      keepFiringFor: 300,
      labels: manyErrors.labels,
      annotations: manyErrors.annotations,
      alerts: [],
      health: 'ok',
    };
    const recording = { type: 'recording', name: 'a:b', query: 'sum(a)' };
    const group = {
      name: 'checkout',
      file: '/etc/rules.yaml',
      interval: 30,
      lastEvaluation: '2026-11-30T10:00:07.25Z',
      rules: [recording, alert],
    };
    const { rules, recorded } = read(JSON.stringify({ status: 'success', data: { groups: [group] } }));
    expect(rules).toMatchObject([{ ...manyErrors, timing: { interval: 30_000, offset: 7250, queryOffset: 0 } }]);
    expect(recorded).toMatchObject([{ title: 'a:b', expr: 'sum(a)' }]);
  });

  test('LogQL is told from PromQL', () => {
    const expr = 'sum(rate({app="shop"} |= "error" [5m])) > 10';
    expect(read(`groups: [{ name: a, rules: [{ alert: A, expr: '${expr}' }] }]`).rules[0].condition).toEqual({
      logql: expr,
    });
  });
});

const data = [
  { refId: 'A', relativeTimeRange: { from: 600, to: 0 }, datasourceUid: 'prom', model: { expr: 'up', instant: true } },
  {
    refId: 'C',
    datasourceUid: '-100',
    model: { type: 'threshold', expression: 'A', conditions: [{ evaluator: { type: 'lt', params: [1] } }] },
  },
];
const down = {
  title: 'Down',
  group: 'ops',
  folder: 'Platform',
  pending: 5 * minute,
  keepFiring: 2 * minute,
  datasourceUid: 'prom',
  grafana: { noData: 'Alerting', execErr: 'KeepLast', missingEvaluations: 4, isPaused: true },
  condition: { refId: 'C', steps: [{ refId: 'A' }, { refId: 'C', datasourceUid: '__expr__' }] },
};

describe('rules that Grafana evaluates', () => {
  const camel = {
    uid: 'x',
    title: 'Down',
    condition: 'C',
    data,
    for: '5m',
    noDataState: 'Alerting',
    execErrState: 'KeepLast',
    missingSeriesEvalsToResolve: 4,
    isPaused: true,
  };

  test.each([
    [
      'provisioning file',
      {
        apiVersion: 1,
        groups: [
          { orgId: 1, name: 'ops', folder: 'Platform', interval: '1m', rules: [{ ...camel, keepFiringFor: '2m' }] },
        ],
      },
    ],
    ['list of rules', [{ ...camel, keep_firing_for: '2m0s', folderUID: 'Platform', ruleGroup: 'ops' }]],
    [
      'group of the API',
      { title: 'ops', folderUid: 'Platform', interval: 60, rules: [{ ...camel, keep_firing_for: '2m' }] },
    ],
    [
      'ruler answer',
      {
        Platform: [
          {
            name: 'ops',
            interval: '1m',
            rules: [
              {
                expr: '',
                for: '5m',
                keep_firing_for: '2m',
                grafana_alert: {
                  uid: 'x',
                  title: 'Down',
                  condition: 'C',
                  data,
                  no_data_state: 'Alerting',
                  exec_err_state: 'KeepLast',
                  is_paused: true,
                  missing_series_evals_to_resolve: 4,
                  namespace_uid: 'p',
                },
              },
            ],
          },
        ],
      },
    ],
  ])('a %s', (_, document) => {
    const { rules, reasons } = read(JSON.stringify(document));
    expect(reasons).toEqual([]);
    expect(rules).toMatchObject([{ ...down, timing: { interval: minute } }]);
  });

  test('a recording rule is kept by the metric that it writes', () => {
    const record = { uid: 'y', title: 'Sum', data, record: { metric: 'shop:sum', from: 'A' } };
    const { recorded } = read(JSON.stringify([record]));
    expect(recorded).toMatchObject([{ title: 'shop:sum' }]);
  });

  test('a rule of Foresight is its spec again, from a file as from the API', () => {
    const [group] = toRuleGroups([examples.anomaly]);
    expect(read(toProvisioningYaml([group])).rules).toMatchObject([{ spec: examples.anomaly }]);
    const { rules } = read(JSON.stringify({ ...toGrafanaApi(group), folderUid: group.folder.uid }));
    expect(rules[0].labels.foresight_kind).toBe('anomaly');
  });

  test('the answer on the state of rules is refused with what to export instead', () => {
    const rule = { type: 'alerting', name: 'Down', query: '[{"refId":"A"}]', uid: 'x' };
    const answer = { status: 'success', data: { groups: [{ name: 'ops', rules: [rule] }] } };
    expect(read(JSON.stringify(answer)).reasons).toEqual([
      ['ops', 'Down', expect.stringContaining('Export the rules')],
    ]);
  });
});

describe('what cannot be read', () => {
  test.each<[why: string, rule: string, reason: string]>([
    ['no expression', '{ alert: Bad }', 'expr is missing'],
    ['no name', '{ expr: up }', 'alert is missing'],
    ['a template', "{ alert: Bad, expr: 'up == {{ limit }}' }", 'was not filled in'],
    ['no duration', '{ alert: Bad, expr: up, for: soon }', 'for is "soon"'],
    ['labels that are a list', '{ alert: Bad, expr: up, labels: [a] }', 'labels is ["a"]'],
    ['a nested label', '{ alert: Bad, expr: up, labels: { a: { b: c } } }', 'a is {"b":"c"}'],
    ['a text instead of a rule', 'Bad', 'no mapping'],
  ])('%s: its reason is given, and its neighbour is read', (_, rule, reason) => {
    const { rules, reasons } = read(`groups: [{ name: g, rules: [${rule}, { alert: Good, expr: up == 0 }] }]`);
    expect(rules.map(({ title }) => title)).toEqual(['Good']);
    expect(reasons).toEqual([['g', expect.any(String), expect.stringContaining(reason)]]);
  });

  test.each<[why: string, rule: object, reason: string]>([
    ['no steps', { data: [] }, 'data is []'],
    ['a condition that is no step', { condition: 'Z' }, 'the letter of a step: A, C'],
    ['an unknown state', { noDataState: 'Panic' }, 'one of NoData, Alerting'],
    ['a step without a model', { data: [{ refId: 'A' }] }, 'data[0] is'],
  ])('a rule of Grafana with %s', (_, change, reason) => {
    const { reasons } = read(JSON.stringify([{ title: 'Bad', condition: 'C', data, ...change }]));
    expect(reasons).toEqual([['', 'Bad', expect.stringContaining(reason)]]);
  });

  test.each([
    ['{{- if .Values.alerts }}\ngroups: [\n{{- end }}', 'helm template'],
    ['groups: [', 'cannot be read as YAML or JSON'],
    ['groups: 3', 'groups is 3'],
    ['a: &x [1, 1]\nb: &y [*x, *x, *x]\nc: ["alert"]', 'No alert rules'],
    ['', 'No alert rules'],
    ['['.repeat(2000), 'cannot be read as YAML or JSON'],
  ])('%.30j', (text, reason) => {
    expect(read(text).reasons).toEqual([['', '', expect.stringContaining(reason)]]);
  });

  test('a broken document leaves the next one as it is', () => {
    const { rules, reasons } = read(`a: [\n---\n${groups}`);
    expect([rules.length, reasons.length]).toEqual([1, 1]);
  });

  test('names of prototypes are names like all others', () => {
    const text = `groups: [{ name: __proto__, rules: [{ alert: constructor, expr: up, labels: { __proto__: a, toString: b } }] }]`;
    const [rule] = read(text).rules;
    expect([rule.title, rule.group, Object.keys(rule.labels).sort()]).toEqual([
      'constructor',
      '__proto__',
      ['__proto__', 'toString'],
    ]);
    expect(read('constructor: [{ name: a, rules: [] }]').rules).toEqual([]);
  });
});
