import { rulesOfService, type RulerRule } from './rulesOfService';

const rule = (title: string, rest: Partial<RulerRule> & { model?: unknown } = {}): RulerRule => ({
  grafana_alert: { uid: `uid ${title}`, title, data: [{ model: rest.model }] },
  labels: rest.labels,
});
const titles = (rules: RulerRule[], service = 'cart') =>
  rulesOfService({ Folder: [{ name: 'group', rules }] }, service).map(({ title }) => title);

it('finds rules by any label of this value', () => {
  expect(
    titles([rule('a', { labels: { team: 'x', service: 'cart' } }), rule('b', { labels: { service: 'web' } })])
  ).toEqual(['a']);
});

it('finds rules whose query names the service, at any depth', () => {
  const nested = { queryType: 'anomalies', query: { expr: 'sum(rate(http_requests_total{service="cart"}[5m]))' } };
  expect(titles([rule('a', { model: nested }), rule('b', { model: { service: 'cart' } })])).toEqual(['a', 'b']);
});

it('finds a service among the alternatives of a matcher, and no longer name', () => {
  expect(titles([rule('a', { model: { expr: 'up{job=~"web|cart"}' } })])).toEqual(['a']);
  expect(titles([rule('a', { model: { expr: 'up{job="cart-2"}' } })])).toEqual([]);
  expect(titles([rule('a', { model: { expr: 'cart_up{job="web"}' } })])).toEqual([]);
});

it('tells services of one name in several namespaces apart', () => {
  const rules = [
    rule('any', { model: { expr: 'up{service="api"}' } }),
    rule('prod', { model: { expr: 'up{service="api", namespace="prod"}' } }),
    rule('staging', { model: { expr: 'up{service="api", namespace="staging"}' } }),
    rule('whole', { model: { service: 'prod/api' } }),
    rule('labels', { labels: { service: 'api', namespace: 'staging' } }),
  ];
  expect(titles(rules, 'prod/api')).toEqual(['any', 'prod', 'whole']);
  expect(titles(rules, 'staging/api')).toEqual(['any', 'labels', 'staging']);
});

it('passes over what is no rule of Grafana', () => {
  expect(titles([{ labels: { service: 'cart' } }])).toEqual([]);
});

it('lists rules by title', () => {
  const labels = { service: 'cart' };
  expect(titles([rule('z', { labels }), rule('a', { labels })])).toEqual(['a', 'z']);
});
