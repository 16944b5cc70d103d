import { fromGrafanaApi, toGrafanaApi } from '../formats/grafanaApi';
import { estimateCost } from '../backtest/estimateCost';
import { checkRule } from '../check/checkRule';
import { toRuleSpecs } from '../import/own/toRuleSpecs';
import { readRules } from '../import/readRules';
import { toEvaluable } from '../import/toEvaluable';
import { toProvisioningYaml } from '../formats/grafanaYaml';
import { expandRule, type RuleSpec } from '../kinds';
import { toAlertRules } from '../kinds/toAlertRules';
import { toRuleGroups } from '../kinds/toRuleGroups';
import { examples } from '../../../test/support/alerts/examples';
import { previewAlert } from './describeAlert';

const { anomaly, runwayTime, forecastBreach, changepoint, outlier, sloBurn, newLogPattern } = examples;
const failures: RuleSpec = { ...anomaly, evidence: { what: 'failed requests', unit: 'ratio', service: 'payments' } };

const preview = (spec: RuleSpec) => previewAlert(spec, expandRule(spec)[0]);
const readBack = (spec: RuleSpec) => {
  const [group] = toRuleGroups([spec]);
  return toRuleSpecs(fromGrafanaApi(toGrafanaApi(group), spec.folder), 'foresight');
};
const listNames = (spec: RuleSpec) => toAlertRules(spec)[0].data.map(({ refId }) => refId);

test('a message says what was seen, what was usual and since when', () => {
  expect(preview(failures)).toBe(
    'payments: failed requests 90%, usual 20% to 40%; since 2026-12-01 10:42 UTC (level shift). … of the last 5 observations, 5m apart, were unlike what their own past predicts.'
  );
});

test('a message is in the language of the rule', () => {
  expect(preview({ ...failures, language: 'ko-KR' })).toBe(
    'payments: failed requests 90%, 보통 20%~40%, 시작 2026-12-01 10:42 UTC (수준 변화). 5m 간격의 최근 관측값 5개 중 …개가 과거에 비추어 예상과 다릅니다.'
  );
});

test('a message names the likely cause where the rule knows what it may be', () => {
  const spec: RuleSpec = { ...failures, evidence: { service: 'payments', causes: ['payment-gateway'] } };
  expect(preview(spec)).toContain('; most likely cause: payment-gateway (likelihood 0.7). ');
  expect(preview({ ...sloBurn, evidence: { causes: ['cart'] } })).toMatch(
    / Most likely cause: cart \(likelihood 0\.7\)\.$/
  );
});

test.each<[name: string, spec: RuleSpec, expected: RegExp]>([
  ['forecast', forecastBreach, /^service: 90 now, 20 to 40 in 4h\. The forecast's upper bound/],
  ['runway', runwayTime, /^service: 90 now, the probability of reaching the limit is 0\.83\. The limit of 100/],
  ['changepoint', changepoint, /^service: from 30 to 90; since 2026-12-01 10:42 UTC\. … lasting/],
  ['outlier', outlier, /^service: 90, its peers 20 to 40; since .* UTC\. This series/],
  ['silent rule', { ...anomaly, evidence: false }, /^… of the last 5 observations/],
  ['rule of lines', newLogPattern, /^… new pattern/],
])('a message of a %s says what its kind knows', (_, spec, expected) => expect(preview(spec)).toMatch(expected));

test('nothing of a name is a template', () => {
  const name = 'a {{ $labels.secret }} "b" \\ `c`';
  const spec: RuleSpec = { ...anomaly, evidence: { what: name, service: name, causes: [name] } };
  expect(checkRule(spec)).toEqual([]);
  const [{ annotations, data }] = toAlertRules(spec);
  const actions = annotations.description.match(/\{\{(?:[^"`}]|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\}(?!\}))*\}\}/g) ?? [];
  expect(actions.filter((action) => action.includes('secret'))).toEqual([
    expect.stringMatching(/^\{\{ with index \(args "" "a \{\{ \$labels\.secret \}\} \\"b\\" \\\\ `c`"\)/),
  ]);
  expect(annotations.event_url).not.toContain('secret }}');
  expect(data.at(-1)?.model).toMatchObject({ queryType: 'incidents', service: name, candidates: [name] });
});

test('steps of the message ask what the condition asks, so that all are read off one run', () => {
  const [{ data }] = toAlertRules(anomaly);
  const [watched] = data;
  const own = data.filter(({ model }) => 'evidence' in model);
  expect(own.map(({ refId }) => refId)).toEqual(['Observed', 'Expected', 'Lower', 'Upper', 'Kind', 'Since']);
  own.forEach(({ refId, model: { evidence, ...model }, ...rest }) => {
    expect(evidence).toBe(refId.toLowerCase());
    expect({ ...rest, refId: 'A', model: { ...model, refId: 'A' } }).toEqual(watched);
  });
});

test('the cause is that of the service that an alert is about: its label, or the one that the rule names', () => {
  const causes = ['cart'];
  const cause = (spec: RuleSpec) => toAlertRules(spec)[0].data.find(({ refId }) => refId === 'Cause')?.model;
  expect(cause({ ...anomaly, evidence: { causes } })).toMatchObject({ evidence: 'answer', candidates: causes });
  expect(cause({ ...anomaly, evidence: { causes } })).not.toHaveProperty('service');
  const named = { evidence: 'common', service: 'shop' };
  expect(cause({ ...anomaly, evidence: { causes, service: 'shop' } })).toMatchObject(named);
  expect(cause({ ...anomaly, labels: { service: 'shop' }, evidence: { causes } })).toMatchObject(named);
  expect(cause({ ...anomaly, labels: { service: '{{ $labels.app }}' }, evidence: { causes } })).not.toHaveProperty(
    'service'
  );
});

test('steps of the message cost no samples, and a cause is counted once', () => {
  const costs = (evidence: RuleSpec['evidence']) => estimateCost({ ...anomaly, evidence }, 10, Date.UTC(2026, 10, 1));
  expect(costs(undefined)).toEqual(costs(false));
  const [silent, told] = [costs(false), costs({ causes: ['cart'] })].map(({ formats }) => formats[0].samplesPerHour);
  expect(told).toBeGreaterThan(silent);
});

describe('rules that are read back', () => {
  test.each<[what: string, spec: RuleSpec]>([
    ['a unit', { ...anomaly, evidence: { unit: 'bytes' } }],
    ['what is measured', { ...anomaly, evidence: { what: 'failed {{ requests }}', unit: 'ratio' } }],
    ['a service and causes', { ...runwayTime, evidence: { service: 'a b&c', causes: ['x', 'y'] } }],
    ['another language', { ...outlier, language: 'ko-KR' }],
    ['nothing to tell', { ...anomaly, evidence: false }],
    ['a description of its own', { ...forecastBreach, annotations: { description: 'Look at {{ $values.Lower }}' } }],
  ])('are the same with %s', (_, spec) => {
    expect(checkRule(spec)).toEqual([]);
    expect(readBack(spec)).toEqual({ specs: [spec], unread: [] });
  });

  test('are without what older versions did not write', () => {
    const [group] = toRuleGroups([{ ...anomaly, evidence: false }]);
    const [{ annotations, data }] = group.rules as ReturnType<typeof toAlertRules>;
    expect(data.map(({ refId }) => refId)).toEqual(['A', 'B', 'C']);
    expect(annotations).toEqual({
      summary: 'Checkout traffic is unusual',
      description:
        '{{ $values.B.Value | humanize }} of the last 5 observations, 5m apart, were unlike what their own past predicts.',
      runbook_url: 'https://runbooks.example.org/shop',
    });
  });
});

test('a backtest knows nothing of what is only told', () => {
  expect(expandRule(anomaly)[0].steps.map(({ refId }) => refId)).toEqual(['A', 'B', 'C']);
  const { rules } = readRules(toProvisioningYaml(toRuleGroups([{ ...anomaly, evidence: { causes: ['cart'] } }])));
  const evaluable = toEvaluable(rules[0]);
  expect(evaluable).toMatchObject({ ok: true, rule: { parts: [{ steps: [{ refId: 'A' }, { refId: 'B' }] }] } });
  expect(listNames(anomaly)).toContain('Since');
});

test.each<[field: string, evidence: unknown]>([
  ['evidence.unit', { unit: 'miles' }],
  ['evidence.causes', { causes: Array(51).fill('a') }],
  ['evidence.service', { service: '' }],
])('%s is refused where it cannot be right', (field, evidence) => {
  expect(checkRule({ ...anomaly, evidence } as RuleSpec).map((problem) => problem.field)).toEqual([field]);
});
