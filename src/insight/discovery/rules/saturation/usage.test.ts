import { holdSeries } from '../../../../../test/support/insight/holdSeries';
import { discover } from '../../discover';
import { builtInRules } from '../builtInRules';

const requests = { job: 'shop', code: '200' };

it.each<[used: string, most: string, value: string, kinds: string[]]>([
  ['go_sql_in_use_connections', 'go_sql_max_open_connections', '20', ['connections']],
  ['go_sql_in_use_connections', 'go_sql_max_open_connections', '0', []],
  ['tomcat_threads_busy_threads', 'tomcat_threads_config_max_threads', '-1', []],
  ['executor_active_threads', 'executor_pool_max_threads', '16', ['threads']],
  ['executor_active_threads', 'executor_pool_max_threads', '2147483647', []],
  ['redis_connected_clients', 'redis_config_maxclients', 'NaN', []],
])('reads %s only where %s is a maximum: %s', async (used, ...more) => {
  const [most, value, kinds] = more;
  const series = {
    http_requests_total: [requests],
    [used]: [{ job: 'shop', __value__: '1' }],
    [most]: [{ job: 'shop', __value__: value }],
  };
  const { services } = await discover(builtInRules, holdSeries(series));
  const found = services[0].signals.map(({ rule }) => rule.kind);
  expect(found.filter((kind) => kind !== 'rate' && kind !== 'errors')).toEqual(kinds);
});
