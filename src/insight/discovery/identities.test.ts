import { holdSeries } from '../../../test/support/insight/holdSeries';
import { builtInRules } from './rules/builtInRules';
import { discover } from './discover';
import type { Labels } from './inquiry';

const find = (metrics: Record<string, Labels[]>, streams: Labels[] = []) =>
  discover(builtInRules, holdSeries(metrics, streams));
const names = (all: Array<{ name: string }>) => all.map(({ name }) => name);
const requests = (...labels: Labels[]) => labels.map((one) => ({ status: '200', ...one }));

const inTwo = requests({ service: 'api', namespace: 'prod' }, { service: 'api', namespace: 'staging' });

describe('services of one name', () => {
  it('in two namespaces are two, each with its own queries', async () => {
    const { services, fleet } = await find({ http_requests_total: inTwo });
    expect(services.map(({ name, identity }) => [name, identity])).toEqual([
      ['prod/api', { namespace: 'prod', name: 'api' }],
      ['staging/api', { namespace: 'staging', name: 'api' }],
    ]);
    expect(services[0].signals[0].expr).toContain('{namespace="prod", service="api"}');
    expect(fleet[0].expr).toBe(
      'sum by (namespace, service) (rate(http_requests_total{namespace=~".+", service=~".+"}[$__rate_interval]))'
    );
  });

  it('in two clusters are two', async () => {
    const clusters = ['eu', 'us'].map((cluster) => ({ service: 'api', namespace: 'prod', cluster }));
    const { services } = await find({ http_requests_total: requests(...clusters) });
    expect(names(services)).toEqual(['eu/prod/api', 'us/prod/api']);
  });

  it('are two where one rule tells of both with and without a namespace', async () => {
    const { services, fleet } = await find({
      http_requests_total: requests({ service: 'api', namespace: 'prod' }, { service: 'api' }),
    });
    expect(names(services)).toEqual(['api', 'prod/api']);
    expect(services[0].signals[0].expr).toContain('{service="api", namespace=""}');
    expect(fleet.filter(({ rule }) => rule.kind === 'rate')).toHaveLength(2);
  });

  it('take the signals that lack the namespace where there is one such service', async () => {
    const { services, ambiguous } = await find(
      { http_requests_total: requests({ service: 'api', namespace: 'prod' }) },
      [{ service_name: 'api' }]
    );
    expect(names(services)).toEqual(['prod/api']);
    const logs = services[0].signals.find(({ rule }) => rule.kind === 'logs');
    expect(logs).toMatchObject({ match: 'service_name="api"', subjects: ['api'] });
    expect(ambiguous).toEqual([]);
  });

  it('leave the signals that lack it to a service of its own where there are several, and say so', async () => {
    const { services, ambiguous } = await find({ http_requests_total: inTwo }, [{ service_name: 'api' }]);
    expect(names(services)).toEqual(['api', 'prod/api', 'staging/api']);
    expect(ambiguous).toEqual([
      { name: 'api', candidates: ['prod/api', 'staging/api'], rules: ['log-volume', 'log-errors'] },
    ]);
  });

  it('share no CPU of a process that only the namespace tells apart', async () => {
    const { services } = await find({
      http_requests_total: requests({ service: 'api' }),
      process_cpu_seconds_total: inTwo,
    });
    expect(services[0].signals.some(({ rule }) => rule.kind === 'cpu')).toBe(false);
  });

  it('are not told apart by the namespace of a collector that is scraped for many', async () => {
    const scraped = { namespace: 'observability', job: 'collector', instance: 'c:8889' };
    const spans = ['api', 'web'].map((service_name) => ({ ...scraped, service_name, status: '200' }));
    expect(names((await find({ http_requests_total: spans })).services)).toEqual(['api', 'web']);
    const own = spans.map((labels, i) => ({ ...labels, namespace: 'prod', instance: `${i}` }));
    expect(names((await find({ http_requests_total: own })).services)).toEqual(['prod/api', 'prod/web']);
  });
});

describe('dependencies', () => {
  const edges = async (all: Labels[], metric = 'traces_service_graph_request_total') => {
    const web = requests({ service: 'web', namespace: 'prod' });
    const { dependencies } = await find({ http_requests_total: [...inTwo, ...web], [metric]: all });
    return dependencies.map(({ caller, callee }) => `${caller} -> ${callee}`);
  };

  it('go by the namespaces of both ends', async () => {
    const dimensions = { client_k8s_namespace_name: 'prod', server_k8s_namespace_name: 'staging' };
    expect(await edges([{ client: 'web', server: 'api', ...dimensions }])).toEqual(['prod/web -> staging/api']);
    const mesh = { source_workload: 'web', source_workload_namespace: 'prod', destination_workload: 'api' };
    expect(
      await edges(
        [{ ...mesh, destination_workload_namespace: 'prod', destination_cluster: 'Kubernetes' }],
        'istio_requests_total'
      )
    ).toEqual(['prod/web -> prod/api']);
  });

  it('stay in the cluster that they are from, whatever a mesh calls it', async () => {
    const all = ['eu', 'us'].flatMap((cluster) =>
      requests({ cluster, namespace: 'prod', service: 'web' }, { cluster, namespace: 'prod', service: 'api' })
    );
    const mesh = {
      source_workload: 'web',
      destination_workload: 'api',
      destination_cluster: 'Kubernetes',
      cluster: 'us',
    };
    const spans = { client: 'api', server: 'web', cluster: 'eu' };
    const { dependencies } = await find({
      http_requests_total: all,
      istio_requests_total: [mesh],
      traces_service_graph_request_total: [spans],
    });
    expect(dependencies).toEqual([
      { caller: 'eu/prod/api', callee: 'eu/prod/web' },
      { caller: 'us/prod/web', callee: 'us/prod/api' },
    ]);
  });

  it('find the only service of a name, and take none of several', async () => {
    expect(await edges([{ client: 'web', server: 'api' }])).toEqual(['prod/web -> api']);
  });

  it('are none of whom nobody knows, nor of users', async () => {
    expect(
      await edges([
        { client: 'unknown', server: 'web' },
        { client: 'web', server: 'unknown' },
        { client: '', server: 'web' },
        { client: 'user', server: 'web', connection_type: 'virtual_node' },
        { client: 'user', server: 'web' },
      ])
    ).toEqual([]);
    const mesh = { source_canonical_service: 'unknown', source_workload: 'unknown', destination_workload: 'web' };
    expect(await edges([mesh], 'istio_requests_total')).toEqual([]);
  });
});

describe('pods', () => {
  const podsOf = async (metrics: Record<string, Labels[]>) => {
    const { services } = await find(metrics);
    return Object.fromEntries(services.map(({ name, pods, nodes }) => [name, [...pods, ...nodes]]));
  };
  /** `at` is the namespace, the pod and its node. */
  const info = (at: string, [kind, maker]: [string, string]) => {
    const [namespace, pod, node] = at.split(' ');
    return { namespace, pod, node, created_by_kind: kind, created_by_name: maker };
  };
  it('belong by what made them, never by how their names begin', async () => {
    const all = [
      info('prod api-7d9f8b6c5d-abcde n1', ['ReplicaSet', 'api-7d9f8b6c5d']),
      info('prod api-gateway-6c9d7f8b5c-qqqqq n2', ['ReplicaSet', 'api-gateway-6c9d7f8b5c']),
      info('prod api-worker-0 n3', ['StatefulSet', 'api-worker']),
      info('staging api-0 n4', ['StatefulSet', 'api']),
      info('other api-0 n5', ['StatefulSet', 'api']),
      info('prod api n6', ['<none>', '<none>']),
    ];
    expect(await podsOf({ http_requests_total: inTwo, kube_pod_info: all })).toEqual({
      'prod/api': ['prod/api-7d9f8b6c5d-abcde', 'n1'],
      'staging/api': ['staging/api-0', 'n4'],
    });
  });

  it('of a ReplicaSet and a Job are those of their Deployment and CronJob', async () => {
    const owner = (kind: string, name: string) => ({ owner_kind: kind, owner_name: name });
    expect(
      await podsOf({
        http_requests_total: inTwo,
        kube_pod_owner: [
          { namespace: 'prod', pod: 'x1', ...owner('ReplicaSet', 'odd') },
          { namespace: 'staging', pod: 'x2', ...owner('Job', 'api-28') },
        ],
        kube_replicaset_owner: [{ namespace: 'prod', replicaset: 'odd', ...owner('Deployment', 'api') }],
        kube_job_owner: [{ namespace: 'staging', job_name: 'api-28', ...owner('CronJob', 'api') }],
      })
    ).toEqual({ 'prod/api': ['prod/x1'], 'staging/api': ['staging/x2'] });
  });

  it('are those that the own series of a service name, and labels and containers where nothing made them', async () => {
    expect(
      await podsOf({
        http_requests_total: requests(
          { service: 'api', namespace: 'prod', pod: 'odd-1' },
          { service: 'web', namespace: 'prod' },
          { service: 'db', namespace: 'prod' }
        ),
        kube_pod_info: [info('prod odd-1 n1', ['StatefulSet', 'odd'])],
        kube_pod_labels: [{ namespace: 'prod', pod: 'w-1', label_app: 'web' }],
        container_memory_working_set_bytes: [
          { namespace: 'prod', pod: 'd-1', container: 'db', node: 'n2' },
          { namespace: 'prod', pod: 'odd-1', container: 'db', node: 'n1' },
        ],
      })
    ).toEqual({ 'prod/api': ['prod/odd-1', 'n1'], 'prod/db': ['prod/d-1', 'n2'], 'prod/web': ['prod/w-1'] });
  });

  it('are not those of whoever has series of several services', async () => {
    const relay = { namespace: 'prod', pod: 'proxy-1' };
    expect(
      await podsOf({
        http_requests_total: requests({ service: 'a', ...relay }, { service: 'b', ...relay }),
        kube_pod_info: [info('prod proxy-1 n1', ['DaemonSet', 'proxy'])],
      })
    ).toEqual({ 'prod/a': [], 'prod/b': [] });
  });

  it('are read in the namespace that the exporter tells', async () => {
    const exported = { exported_namespace: 'prod', exported_pod: 'api-0', namespace: 'monitoring', pod: 'exporter-0' };
    expect(
      await podsOf({
        http_requests_total: inTwo,
        kube_pod_info: [{ ...exported, node: 'n1', created_by_kind: 'StatefulSet', created_by_name: 'api' }],
      })
    ).toMatchObject({ 'prod/api': ['prod/api-0', 'n1'], 'staging/api': [] });
  });

  it('have signals of the service, matched in its namespace', async () => {
    const container = { pod: 'api-0', container: 'main' };
    const { services } = await find({
      http_requests_total: inTwo,
      kube_pod_info: ['prod', 'staging'].map((namespace) => info(`${namespace} api-0 n1`, ['StatefulSet', 'api'])),
      container_cpu_usage_seconds_total: ['prod', 'staging'].map((namespace) => ({ namespace, ...container })),
    });
    const cpu = services[0].signals.find(({ rule }) => rule.kind === 'cpu');
    expect(cpu).toMatchObject({
      match: 'namespace="prod", pod="api-0", container!="", container!="POD"',
      subjects: ['prod/api-0'],
    });
  });
});
