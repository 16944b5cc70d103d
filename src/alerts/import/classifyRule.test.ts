import { classifyRule } from './classifyRule';
import { readRules } from './readRules';

const classify = (document: object) => readRules(JSON.stringify(document)).rules.map(classifyRule);
const ofExpr = (expr: string) => classify({ groups: [{ name: 'g', rules: [{ alert: 'A', expr }] }] })[0];

test.each([
  ['queue_depth > 100', 'threshold'],
  ['5 > bool up', 'threshold'],
  ['predict_linear(disk_free[6h], 3600) < 0', 'predict_linear'],
  ['absent(up{job="shop"})', 'absent'],
  ['memory_used > on (pod) memory_limit', 'comparison of series'],
  ['a > 5 or b > 6', 'combined'],
  ['failed_jobs', 'other'],
  ['sum(rate(e[1h])) / sum(rate(t[1h])) > 0.014 and sum(rate(e[5m])) / sum(rate(t[5m])) > 0.014', 'burn rate'],
])('%s is of class %s', (expr, name) => {
  expect(ofExpr(expr)).toBe(name);
});

test('rules of Grafana are classified by their steps', () => {
  const query = (expr: string) => ({ refId: 'A', datasourceUid: 'p', model: { expr } });
  const condition = (type: string) => ({ refId: 'C', datasourceUid: '__expr__', model: { type, expression: 'A' } });
  const rule = (expr: string, type: string) => ({ title: 'A', condition: 'C', data: [query(expr), condition(type)] });
  expect(
    classify([rule('up', 'threshold'), rule('up', 'classic_conditions'), rule('predict_linear(a[1h], 60)', 'math')])
  ).toEqual(['threshold', 'classic conditions', 'predict_linear']);
});
