import { prometheus, toPrometheusRules } from './prometheus';
import { getAlertKind, type RuleSpec } from '../kinds';
import { ruleUid } from '../spec/ruleUid';
import { examples } from '../../../test/support/alerts/examples';
import { promtool, promtoolFound } from '../../../test/support/alerts/promtool';
import { toYaml, type Plain } from './text/yaml';

const describeWithPromtool = promtoolFound ? describe : describe.skip;

if (!promtoolFound) {
  test.skip('promtool is not on PATH: rule files are not checked by Prometheus itself', () => undefined);
}

const texts = { summary: 'summary', description: 'description' };

interface Run {
  spec: RuleSpec;
  /** Observations of each series, `minutes` apart; NaN = no sample. */
  input: Record<string, number[]>;
  /** Labels of the alerts that fire at the end, beside kind and severity. */
  firing: Array<Record<string, string>>;
  alertname: string;
  minutes: number;
}

/** A rule of the examples over another expression, firing at once, with texts that tests can foresee. */
function rule(name: string, expr: string, own: Partial<RuleSpec> = {}): RuleSpec {
  const { source, ...rest } = examples[name];
  const changed = { for: '0s', interval: '5m', labels: {}, annotations: texts, keepFiring: undefined, ...own };
  return { ...rest, ...changed, source: { ...source, query: { ...source.query, expr } } } as RuleSpec;
}

function testFile({ spec, input, firing, alertname, minutes }: Run): Plain {
  const length = Math.max(...Object.values(input).map((values) => values.length));
  const labels = { foresight_kind: spec.kind, severity: spec.severity };
  const alerts = firing.map((own) => ({ exp_labels: { ...labels, ...own }, exp_annotations: texts }));
  const written = (value: number) => (Number.isNaN(value) ? '_' : String(value));
  return {
    rule_files: ['rules.yaml'],
    evaluation_interval: `${minutes}m`,
    tests: [
      {
        interval: `${minutes}m`,
        input_series: Object.entries(input).map(([series, values]) => ({
          series,
          values: values.map(written).join(' '),
        })),
        alert_rule_test: [{ eval_time: `${(length - 1) * minutes}m`, alertname, exp_alerts: alerts }],
      },
    ],
  };
}

function expectRun(run: Run): void {
  const { status, said } = promtool('test', {
    'test.yaml': toYaml(testFile(run)),
    'rules.yaml': toPrometheusRules([run.spec]),
  });
  expect(said).not.toMatch(/FAILED/);
  expect(status).toBe(0);
}

/** Expects these alerts at the end of observations that are 5 m apart. */
function expectFiring(spec: RuleSpec, input: Run['input'], firing: Run['firing']): void {
  expectRun({ spec, input, firing, alertname: spec.name, minutes: 5 });
}

const times = (count: number, value: (i: number) => number) => Array.from({ length: count }, (_, i) => value(i));
const gone = (count: number) => times(count, () => NaN);

describeWithPromtool('Prometheus itself', () => {
  test.each(Object.entries(examples))('reads the rules of %s', (_, spec) => {
    const { status, said } = promtool('check', { 'rules.yaml': toPrometheusRules([spec]) });
    expect(said).toContain('SUCCESS');
    expect(status).toBe(0);
  });

  test('reads all rules in one file', () => {
    expect(promtool('check', { 'rules.yaml': toPrometheusRules(Object.values(examples)) }).status).toBe(0);
  });

  const ordinary = times(360, (i) => 100 + 20 * Math.sin((i * 2 * Math.PI) / 288) + ((i * 7) % 5));
  const anomaly = rule('anomaly', 'traffic');
  const own = [{ foresight_rule: ruleUid(anomaly) }];

  test('finds three unusual values of five, and nothing in an ordinary day', () => {
    expectFiring(anomaly, { traffic: [...ordinary, 200, 200, 200] }, own);
    expectFiring(anomaly, { traffic: ordinary }, []);
  });

  test('finds what is too high and too low, but only in the direction that is watched', () => {
    expectFiring({ ...anomaly, direction: 'down' } as RuleSpec, { traffic: [...ordinary, 0, 0, 0] }, own);
    expectFiring({ ...anomaly, direction: 'up' } as RuleSpec, { traffic: [...ordinary, 0, 0, 0] }, []);
  });

  test('passes over what is nearer than the minimum deviation', () => {
    const learning = { step: '5m', minimumDeviation: { absolute: 200, relative: 0 } };
    expectFiring({ ...anomaly, learning }, { traffic: [...ordinary, 200, 200, 200] }, []);
  });

  test('finds a disk that fills within two days, and not one that fills in weeks', () => {
    const runway = rule('runwayTime', 'disk');
    const disks = {
      'disk{node="a"}': times(600, (i) => 50 + 0.06 * i),
      'disk{node="b"}': times(600, (i) => 50 + 0.001 * i),
    };
    expectFiring(runway, disks, [{ node: 'a' }]);
  });

  test('finds a queue that will fall below a lower limit', () => {
    const breach = rule('forecastBreach', 'free', { crossing: 'below', limit: 0 });
    expectFiring(breach, { free: times(400, (i) => 420 - i) }, [{}]);
  });

  test('finds the pod that is unlike the others', () => {
    const pods = {
      'cpu{pod="a"}': [1, 1.1],
      'cpu{pod="b"}': [1.1, 1],
      'cpu{pod="c"}': [0.9, 0.9],
      'cpu{pod="d"}': [1, 9],
    };
    expectFiring(rule('outlier', 'cpu'), pods, [{ pod: 'd' }]);
  });

  test('compares no fewer than three peers', () => {
    expectFiring(rule('outlier', 'cpu'), { 'cpu{pod="a"}': [1, 1], 'cpu{pod="d"}': [1, 9] }, []);
  });

  test('names the series that has gone', () => {
    const sensors = { 'sensor{id="a"}': [...times(20, () => 1), ...gone(10)], 'sensor{id="b"}': times(30, () => 1) };
    expectFiring(rule('missing', 'sensor'), sensors, [{ id: 'a' }]);
  });

  test('names the series that does not move', () => {
    const sensors = { 'sensor{id="a"}': times(40, () => 20), 'sensor{id="b"}': times(40, (i) => 20 + (i % 3)) };
    expectFiring(rule('flat', 'sensor'), sensors, [{ id: 'a' }]);
  });

  test('finds a budget that burns 14.4 times too fast, and is silent at twice', () => {
    const spec = rule('sloBurn', 'sum(rate(bad[$window])) / sum(rate(all[$window]))');
    const alertname = `${spec.name}: burn rate 14.4`;
    const counted = (bad: number) => ({ bad: times(90, (i) => i * bad), all: times(90, (i) => i * 1000) });
    expectRun({ spec, alertname, input: counted(20), firing: [{}], minutes: 1 });
    expectRun({ spec, alertname, input: counted(2), firing: [], minutes: 1 });
  });

  test('finds a new level after a deploy, and none without one', () => {
    const changed = rule('changepoint', 'latency', { deployed: 'deployed' });
    const latency = times(324, (i) => (i < 300 ? 1 : 2) + 0.01 * (i % 5));
    expectFiring(changed, { latency, deployed: times(324, () => 1) }, [{}]);
    expectFiring(changed, { latency, deployed: times(324, () => 0) }, []);
  });
});

describe('toPrometheusRules', () => {
  test("uses Prometheus' one value where a text names Grafana's steps", () => {
    const spec = rule('anomaly', 'up', { annotations: { summary: '{{ $values.B.Value | humanize }}' } });
    expect(toPrometheusRules([spec])).toContain("summary: '{{ $value | humanize }}'");
  });

  test('tells what is lost in a comment that a name cannot leave', () => {
    const text = toPrometheusRules([rule('runwayTime', 'up', { name: 'a\nb: c' })]);
    expect(text).toMatch(/^# - a b: c: The forecast is a straight line.*recovery threshold/m);
  });

  test('a comment at the end of an expression does not swallow what follows', () => {
    expect(toPrometheusRules([rule('runwayTime', 'up # all')])).toContain('(up # all\\n)[4d:29m]');
  });
});

describe('what Prometheus supports', () => {
  test.each(Object.entries(examples).filter(([, spec]) => getAlertKind(spec).toPrometheus))('accepts %s', (_, spec) =>
    expect(prometheus.supports(spec)).toEqual([])
  );

  test('refuses what PromQL cannot say', () => {
    expect(prometheus.supports(examples.newLogPattern)).toEqual([
      { field: 'kind', message: expect.stringContaining('PromQL cannot say') },
    ]);
  });

  test('refuses a query without an expression and one of Loki', () => {
    const { source } = examples.outlier;
    const refused = (query: Record<string, unknown>) =>
      prometheus.supports({ ...examples.outlier, source: { ...source, query } }).map(({ message }) => message);
    expect(refused({ rawSql: 'SELECT 1' })).toEqual([expect.stringMatching(/missing\. Prometheus rules need/)]);
    expect(refused({ expr: 'up', queryType: 'range' })).toEqual([expect.stringMatching(/"range".*cannot query Loki/)]);
  });
});
