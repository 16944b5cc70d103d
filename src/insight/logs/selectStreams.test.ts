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
