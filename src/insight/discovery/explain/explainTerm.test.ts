import { holdSeries } from '../../../../test/support/insight/holdSeries';
import { discover } from '../discover';
import type { Labels, QueryLabels } from '../inquiry';
import { builtInRules } from '../rules/builtInRules';
import { parse } from '../../../schema';
import { signalRuleSchema } from '../rules/signalRuleSchema';
import { explainTerm } from './explainTerm';

const metrics: Record<string, Labels[]> = {
  http_requests_total: [{ service: 'shop', namespace: 'prod', status: '200' }],
  grpc_server_handled_total: [{ team: 'core', grpc_code: 'OK' }],
  orders_handled_total: [{ app: 'orders', region: 'eu' }],
  orders_waiting: [{ app: 'orders' }],
  kube_pod_info: [{ namespace: 'prod', pod: 'shop-0', node: 'node-7' }],
};

async function explain(term: string, source: QueryLabels = holdSeries(metrics)) {
  const queryLabels: QueryLabels = async ({ language, expr }) => {
    const [, name] = /^topk\(3, last_over_time\(\{__name__="(\w+)"\}\[1h\]\)\)$/.exec(expr) ?? [];
    return name === undefined ? source({ language, expr }) : { labels: metrics[name] };
  };
  const discovery = await discover(builtInRules, holdSeries(metrics));
  return explainTerm(term, { rules: builtInRules, discovery, queryLabels });
}

describe('explainTerm', () => {
  it('names the services that are found, and the rule that reads a metric', async () => {
    expect(await explain('shop')).toMatchObject({ found: ['prod/shop'], similar: [] });
    const { metric, rule } = await explain('http_requests_total');
    expect(metric).toMatchObject({ labels: ['namespace', 'service', 'status'] });
    expect(metric?.readers).toContainEqual({ id: 'http-requests-rate', unused: undefined });
    expect(rule).toBeUndefined();
  });

  it('tells which labels the rules of a metric lack, and which it has', async () => {
    const { metric } = await explain('grpc_server_handled_total');
    expect(metric?.labels).toEqual(['grpc_code', 'team']);
    expect(metric?.readers.length).toBeGreaterThan(0);
    expect(metric?.readers[0].unused).toMatchObject({ why: 'no subject', labels: expect.arrayContaining(['service']) });
  });

  it('suggests a rule, which settings accept, for a metric that none reads', async () => {
    const { metric, rule } = await explain('orders_handled_total');
    expect(metric?.readers).toEqual([]);
    expect(rule).toMatchObject({ metric: 'orders_handled_total', kind: 'rate' });
    expect(rule?.subject[0]).toBe('app');
    expect(parse(signalRuleSchema, rule).ok).toBe(true);
  });

  it('finds a service by a label that no rule has read', async () => {
    const { found, carriers, rule } = await explain('orders');
    expect(found).toEqual([]);
    expect(carriers).toEqual([{ label: 'app', metrics: ['orders_handled_total', 'orders_waiting'] }]);
    expect(rule?.metric).toBe('orders_handled_total');
  });

  it('knows the rules for pods, and values of labels that name no service', async () => {
    const { metric, rule } = await explain('kube_pod_info');
    expect(metric?.readers).toEqual([{ id: 'kube-pods', unused: undefined }]);
    expect(rule).toBeUndefined();
    expect(await explain('node-7')).toMatchObject({ carriers: [{ label: 'node', metrics: ['kube_pod_info'] }] });
    expect((await explain('node-7')).rule).toBeUndefined();
  });

  it('names metrics with a part of the term where nothing is called so', async () => {
    expect((await explain('requests.by.code')).similar).toEqual(['http_requests_total']);
    expect(await explain('xyz')).toMatchObject({ found: [], carriers: [], similar: [] });
  });

  it('says why a source did not answer', async () => {
    const { failures } = await explain('shop', () => Promise.reject(new Error('timed out')));
    expect(failures).toEqual(['timed out']);
  });

  it('asks for odd terms as they are', async () => {
    const exprs: string[] = [];
    await explain('a"} or up{b="', async ({ expr }) => {
      exprs.push(expr);
      return { labels: [] };
    });
    expect(exprs.every((expr) => !expr.includes('"a"}'))).toBe(true);
    expect(exprs[0]).toContain('a\\"} or up{b=\\"');
  });
});
