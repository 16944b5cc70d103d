import { fromGrafanaApi, toGrafanaApi, type ApiRule } from '../../formats/grafanaApi';
import type { RuleGroup } from '../../spec/grafana/grafanaRule';
import { readDifference, withDifference } from '../../kinds/deviation/difference';
import type { RuleSpec } from '../../kinds';
import type { DeviationRule } from '../../kinds/deviation/schema';
import { examples } from '../../../../test/support/alerts/examples';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { toRuleSpecs } from './toRuleSpecs';

const { anomaly, sloBurn, deviation, missing, ...others } = examples;
const readable = { anomaly, deviation, missing, ...others };

/** The group as Grafana gives it back, with what it adds. */
function stored(spec: RuleSpec, change: (rule: ApiRule) => void = () => undefined): RuleGroup {
  const body = toGrafanaApi(toRuleGroups([spec])[0]);
  body.rules.forEach((rule) => {
    rule.annotations.__foresightWritten__ = '0123456789abcdef';
    rule.data.forEach(({ model }) => Object.assign(model, { intervalMs: 1000, maxDataPoints: 43200 }));
    change(rule);
  });
  return fromGrafanaApi(body, spec.folder);
}

test.each(Object.entries(readable))('%s is read back as it was written', (_, spec) => {
  const { specs, unread } = toRuleSpecs(stored(spec), 'foresight');
  expect(unread).toEqual([]);
  expect(specs).toEqual([spec]);
});

test('states, texts and a folder of their own are read back, too', () => {
  const spec: RuleSpec = {
    ...anomaly,
    folderUid: 'own',
    noData: 'KeepLast',
    execErr: 'OK',
    annotations: { summary: 'Look', description: 'here' },
    labels: undefined,
  };
  expect(toRuleSpecs(stored(spec), 'foresight').specs).toEqual([spec]);
});

test.each<[why: string, change: (rule: ApiRule) => void, reason: string]>([
  ['with another reducer', ({ data }) => (data[1].model.reducer = 'mean'), 'data.B.model.reducer'],
  ['with another name', (rule) => (rule.title = 'Renamed'), 'uid'],
  ['without its label', ({ labels }) => delete labels.foresight_kind, 'no alert rule of Foresight'],
  ['with a step that is gone', (rule) => (rule.data = rule.data.filter(({ refId }) => refId !== 'C')), 'no step C'],
  ['with a number less for its message', ({ data }) => data.pop(), 'data.Since'],
])('a rule %s is told as unread', (_, change, reason) => {
  const { specs, unread } = toRuleSpecs(stored(anomaly, change), 'foresight');
  expect(specs).toEqual([]);
  expect(unread).toEqual([{ title: expect.any(String), reason: expect.stringContaining(reason) }]);
});

test('the rules of an error budget are told as unread', () => {
  const { specs, unread } = toRuleSpecs(stored(sloBurn), 'foresight');
  expect([specs.length, unread.length]).toEqual([0, 5]);
});

test.each([
  ['a', 'b', undefined],
  ['sum(a) - (b)', 'c - on (x) (d)', ['x', 'y']],
  ['a{l=") - (b)"}', 'b # comment', []],
])('the difference of %s and %s is read back', (expr, peer, on) => {
  const rule = { ...deviation, source: { uid: 'p', query: { expr } }, peer, on } as DeviationRule;
  const text = String(withDifference(rule).source.query.expr);
  const read = readDifference(text);
  const again = { ...rule, ...read, source: { uid: 'p', query: { expr: read.expr } } };
  expect(withDifference(again).source.query.expr).toBe(text);
});
