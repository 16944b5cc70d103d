import { promtool, promtoolFound } from '../../../test/support/alerts/promtool';
import { holdSeries } from '../../../test/support/insight/holdSeries';
import { builtInRules } from './rules/builtInRules';
import { discover } from './discover';
import type { Labels } from './inquiry';
import { createSignal } from './createSignal';

const shop: Record<string, Labels[]> = {
  http_requests_total: [
    { service: 'payment', job: 'shop', status: '200' },
    { service: 'payment', job: 'shop', status: '500' },
    { service: 'frontend', job: 'shop', status: '200' },
  ],
  http_request_duration_seconds_bucket: [{ service: 'payment', job: 'shop' }],
  process_cpu_seconds_total: [{ service: 'payment', job: 'shop' }, { job: 'node-exporter' }],
  process_resident_memory_bytes: [{ service: 'payment', job: 'shop' }],
  container_memory_working_set_bytes: [
    { container: 'payment', pod: 'payment-0', node: 'node-3' },
    { pod: 'frontend-7d9f6b-x2c4d', instance: 'node-1:10250' },
  ],
  node_filesystem_avail_bytes: [{ node: 'node-3', instance: 'node-3:9100' }],
  node_filesystem_size_bytes: [{ node: 'node-3' }],
  kube_pod_owner: [{ pod: 'frontend-7d9f6b-x2c4d', owner_kind: 'ReplicaSet', owner_name: 'frontend-7d9f6b' }],
  traces_service_graph_request_total: [
    { client: 'frontend', server: 'payment' },
    { client: 'payment', server: 'payment' },
  ],
};

const kindsOf = (found: { signals: Array<{ rule: { kind: string } }> } | undefined) =>
  found?.signals.map(({ rule }) => rule.kind).sort();

describe('discover', () => {
  it('finds services with what they run on, nodes, and who calls whom', async () => {
    const { services, nodes, dependencies } = await discover(builtInRules, holdSeries(shop, [{ service: 'payment' }]));
    expect(services.map(({ name }) => name)).toEqual(['frontend', 'payment']);
    const payment = services[1];
    expect(payment).toMatchObject({ pods: ['payment-0'], nodes: ['node-3'] });
    expect(kindsOf(payment)).toEqual(['cpu', 'duration', 'errors', 'logErrors', 'logs', 'memory', 'rate']);
    expect(services[0]).toMatchObject({ pods: ['frontend-7d9f6b-x2c4d'], nodes: ['node-1'] });
    expect(nodes.map(({ name }) => name)).toEqual(['node-3']);
    expect(kindsOf(nodes[0])).toEqual(['disk']);
    expect(dependencies).toEqual([{ caller: 'frontend', callee: 'payment' }]);
  });

  it('knows where the versions of a service are told', async () => {
    const target = { service_name: 'payment', service_version: '1.4' };
    const found = await discover(
      builtInRules,
      holdSeries({ ...shop, target_info: [target, { service_name: 'unknown' }] })
    );
    expect(found.services.map(({ versions }) => versions)).toEqual([
      undefined,
      'count by (service_version) (target_info{service_name="payment"})',
    ]);
  });

  it('reads errors by the label that there is', async () => {
    const { services } = await discover(builtInRules, holdSeries({ http_requests_total: [{ app: 'a', code: '200' }] }));
    const errors = services[0].signals.find(({ rule }) => rule.kind === 'errors');
    expect(errors?.expr).toContain('{app="a", code=~"5.."}');
  });

  it('takes the first of several rules for the same kind of signal', async () => {
    const both = {
      http_requests_total: [{ service: 'a', status: '200' }],
      traces_spanmetrics_calls_total: [{ service: 'a', status_code: 'STATUS_CODE_OK' }],
    };
    const { services } = await discover(builtInRules, holdSeries(both));
    expect(services[0].signals.map(({ rule }) => rule.id)).toEqual(['http-requests-rate', 'http-requests-errors']);
  });

  it('asks for all services at once by every label that names some', async () => {
    const mixed: Labels[] = [
      { service: 'a', status: '200' },
      { service: 'b', status: '200' },
      { app: 'c', code: '200' },
    ];
    const { fleet } = await discover(builtInRules, holdSeries({ http_requests_total: mixed }));
    const rates = fleet.filter(({ rule }) => rule.kind === 'rate').map(({ expr }) => expr);
    expect(rates).toEqual([
      'sum by (service) (rate(http_requests_total{service=~".+"}[$__rate_interval]))',
      'sum by (app) (rate(http_requests_total{app=~".+", service=""}[$__rate_interval]))',
    ]);
  });

  it('makes no service of what has only a process', async () => {
    const { services } = await discover(builtInRules, holdSeries({ process_cpu_seconds_total: [{ job: 'exporter' }] }));
    expect(services).toEqual([]);
  });

  it('says of every rule without a match what was missing', async () => {
    const { unused } = await discover(builtInRules, holdSeries({ http_requests_total: [{ pod: 'x' }] }));
    expect(unused).toContainEqual({ id: 'istio-rate', why: 'no metric', metric: 'istio_requests_total' });
    expect(unused).toContainEqual(expect.objectContaining({ id: 'http-requests-rate', why: 'no subject' }));
  });

  it('goes on without logs where their source fails, and says so', async () => {
    const { services, failures } = await discover(builtInRules, holdSeries(shop, new Error('Loki timed out')));
    expect(services).toHaveLength(2);
    expect(failures).toEqual([{ language: 'logql', message: 'Loki timed out' }]);
  });

  it('puts names with quotes, braces and line ends into queries as they are', async () => {
    const odd = 'a"} or {b="\\\nc';
    const { services } = await discover(
      builtInRules,
      holdSeries({ http_requests_total: [{ service: odd, status: '1' }] })
    );
    expect(services[0].signals[0].expr).toContain('{service="a\\"} or {b=\\"\\\\\\nc"}');
  });

  it('is ready for thousands of services', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ service: `s${i}`, status: '200' }));
    const pods = many.map(({ service }) => ({ container: service, pod: `${service}-0`, node: 'n' }));
    const found = { http_requests_total: many, container_memory_working_set_bytes: pods };
    const { services } = await discover(builtInRules, holdSeries(found));
    expect(services).toHaveLength(3000);
    expect(services.every(({ pods: own }) => own.length === 1)).toBe(true);
  });
});

describe('the built-in rules', () => {
  it('send fewer queries than are allowed, even where every metric is there', async () => {
    const metrics = builtInRules.signals.flatMap(({ metric, maximum = metric, needs = [] }) => [
      metric,
      maximum,
      ...needs,
    ]);
    const labels = { service_name: 'a', namespace: 'n', status: '200', pod: 'p', __value__: '5' };
    const all = Object.fromEntries(metrics.map((metric) => [metric, [labels]]));
    const { failures, services } = await discover(builtInRules, holdSeries(all, [{ service: 'a' }]));
    expect(failures).toEqual([]);
    expect(services.length).toBeGreaterThan(0);
  });

  it('have ids of their own', () => {
    const ids = builtInRules.signals.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  if (!promtoolFound) {
    it.skip('promtool is not on PATH: the queries are not checked by Prometheus itself', () => undefined);
  }

  (promtoolFound ? it : it.skip)('make queries that Prometheus can parse', () => {
    const queries = builtInRules.signals
      .filter(({ language }) => language === 'promql')
      .map((rule) =>
        createSignal(
          rule,
          { labels: { name: rule.subject[0], namespace: 'namespace' }, outcome: rule.outcome?.[0] },
          { ways: [] }
        ).expr.replaceAll('$__rate_interval', '5m')
      );
    const rules = queries.map((expr, i) => ({ record: `query:${i}`, expr }));
    // JSON is YAML, too.
    const { status, said } = promtool('check', { 'rules.yaml': JSON.stringify({ groups: [{ name: 'all', rules }] }) });
    expect(said).not.toMatch(/error/i);
    expect(status).toBe(0);
  });
});
