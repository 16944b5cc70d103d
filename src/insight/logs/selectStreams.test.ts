import { logRules } from '../discovery/rules/platform/logRules';
import type { InsightDeps } from '../fleet/context';
import { selectStreams } from './selectStreams';

const given = { source: { uid: 'loki' }, logs: { uid: '' }, query: {}, service: '' };

test('a query without a type is of Loki where it is LogQL, and stays as it is where it is not', () => {
  const select = (query: Record<string, unknown>) => selectStreams({ ...given, query }, undefined).query;
  expect(select({ expr: '{app="shop"}' })).toEqual({ expr: '{app="shop"}', datasource: { type: 'loki' } });
  expect(select({ expr: '_time:5m error' })).toEqual({ expr: '_time:5m error' });
  const typed = { expr: '{app="shop"}', datasource: { type: 'victoriametrics-logs-datasource' } };
  expect(select(typed)).toEqual(typed);
  expect(select({ metrics: [{ type: 'logs' }] })).toEqual({ metrics: [{ type: 'logs' }] });
});

test('without a query, all streams that name a service are looked at', () => {
  expect(selectStreams(given, undefined)).toMatchObject({ uid: 'loki', query: { expr: '{service_name=~".+"}' } });
});

test('without a source it says what to do', () => {
  expect(() => selectStreams({ ...given, source: { uid: '' } }, undefined)).toThrow('No source of logs is chosen');
});

describe('the streams of a discovery', () => {
  const [rule] = logRules;
  const select = (match: string, namespace?: string) => ({
    ...{ rule, expr: '', match, subjects: [] },
    labels: { name: 'app', ...(namespace !== undefined && { namespace }) },
  });
  const fleet = [select('namespace=~".+", app=~".+"', 'namespace'), select('app=~".+", namespace=""')];
  const services = [{ name: 'prod/cart', signals: [select('namespace="prod", app="cart"', 'namespace')] }];
  const found = { discovery: { fleet, services, nodes: [] }, sources: {} } as unknown as InsightDeps;
  const read = (service: string) => selectStreams({ ...given, service }, found).query.expr;

  it('are all that name a service, with a namespace and without', () => {
    expect(read('')).toBe('{app=~".+"}');
  });

  it('are those of the service that is named, or none', () => {
    expect(read('prod/cart')).toBe('{namespace="prod", app="cart"}');
    expect(() => read('prod/web')).toThrow('No log streams of prod/web');
  });
});
