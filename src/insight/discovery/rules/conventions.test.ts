import { holdSeries } from '../../../../test/support/insight/holdSeries';
import { groupByMetric, readExpositions } from '../../../../test/support/insight/readExpositions';
import { discover } from '../discover';
import { builtInRules } from './builtInRules';
import { signalKinds } from './signalKind';

const requests = 'rate errors duration';

/** The kinds of signals of each service and node, by exposition. */
const expectedKinds: Record<string, Record<string, string>> = {
  apiserver: { apiserver: requests },
  blackbox: { 'blackbox.example:9100': 'errors duration certificate' },
  'cassandra-mcac': { 'cassandra-mcac': requests },
  cassandra: { cassandra: requests },
  certificates: { certificates: 'certificate' },
  cockroachdb: { cockroachdb: `${requests} disk fileDescriptors` },
  consul: { consul: requests },
  coredns: { coredns: requests },
  dotnet: { dotnet: requests },
  elasticsearch: { elasticsearch: `${requests} disk fileDescriptors heap` },
  envoy: { catalog: requests, envoy: `${requests} certificate` },
  etcd: { etcd: `${requests} cpu disk fileDescriptors memory` },
  'go-sql': { 'go-sql': `${requests} connections fileDescriptors` },
  'grpc-go': { 'grpc-go': requests },
  'grpc-java': { 'grpc-java': requests },
  'grpc-spring': { stock: requests },
  haproxy: { haproxy: 'rate errors connections', shop: requests },
  'ingress-nginx': { 'ingress-nginx': 'certificate', web: requests },
  istio: { ratings: requests, reviews: requests },
  'kafka-exporter': { billing: 'lag', 'kafka-exporter': 'rate' },
  'kafka-jmx': { 'kafka-jmx': `${requests} heap` },
  kubernetes: {
    api: 'rate errors cpu memory restarts throttling',
    kubernetes: requests,
    'kubernetes.example': 'volume',
  },
  linkerd: { emoji: requests },
  memcached: { memcached: 'rate connections' },
  'micrometer-percentiles': { 'micrometer-percentiles': requests },
  mongodb: { mongodb: `${requests} connections` },
  mysql: { mysql: 'rate errors connections fileDescriptors' },
  'nginx-vts': { api: requests, 'shop.example': requests },
  nginx: { nginx: 'rate' },
  node: { 'node.example': 'cpu disk fileDescriptors memory network' },
  'otel-collector': { accounting: 'rate errors', catalog: requests, checkout: requests, web: requests },
  'otel-node': { 'otel-node': requests },
  'otel-rpc': { payment: requests },
  postgres: { postgres: 'rate errors connections disk fileDescriptors' },
  'prom-client': { 'prom-client': `${requests} cpu fileDescriptors memory` },
  'prometheus-net': { 'prometheus-net': requests },
  prometheus: { prometheus: `${requests} cpu fileDescriptors memory` },
  pulsar: { billing: 'lag', pulsar: 'rate' },
  rabbitmq: { rabbitmq: 'rate errors connections disk fileDescriptors memory queue' },
  redis: { redis: `${requests} connections cpu fileDescriptors memory` },
  'span-metrics-seconds': { cart: requests },
  spring: { orders: `${requests} connections fileDescriptors heap threads` },
  tempo: { orders: requests },
  traefik: { 'shop@docker': requests, traefik: `${requests} certificate` },
  vernemq: { vernemq: 'rate errors' },
  windows: { 'windows.example': 'cpu disk memory network' },
};

const expositions = readExpositions();

type Found = ReturnType<typeof readExposition>;
const found = new Map<string, Found>();

/** What discovery finds in an exposition, once. */
function discoverIn(name: string): Found {
  const answer = found.get(name) ?? readExposition(name);
  found.set(name, answer);
  return answer;
}

async function readExposition(name: string) {
  const metrics = groupByMetric(expositions.get(name) ?? []);
  const { services, nodes } = await discover(builtInRules, holdSeries(metrics));
  return { metrics, subjects: [...services, ...nodes] };
}

const weighKind = (kind: string) => (requests.includes(kind) ? requests.indexOf(kind) : requests.length);

/** As a text; what a namespace adds to the name is left out. */
function listKinds({ name, signals }: { name: string; signals: Array<{ rule: { kind: string } }> }): [string, string] {
  const kinds = signals.map(({ rule }) => rule.kind).sort((a, b) => weighKind(a) - weighKind(b) || (a < b ? -1 : 1));
  return [name.split('/').pop() ?? '', kinds.join(' ')];
}

it('has an expectation for every exposition', () => {
  expect([...expositions.keys()].sort()).toEqual(Object.keys(expectedKinds).sort());
});

describe.each(Object.entries(expectedKinds))('the exposition of %s', (name, expected) => {
  it('gives its services and nodes with their signals', async () => {
    const { subjects } = await discoverIn(name);
    expect(Object.fromEntries(subjects.map(listKinds))).toEqual(expected);
  });

  it('has every metric and label that the queries ask for', async () => {
    const { subjects, metrics } = await discoverIn(name);
    const selectors = subjects.flatMap(({ signals }) =>
      signals.flatMap(({ expr }) => [...expr.matchAll(/(\w+)\{((?:"(?:[^"\\]|\\.)*"|[^"}])*)\}/g)])
    );
    expect(selectors.length).toBeGreaterThan(0);
    for (const [selector, metric, matchers] of selectors) {
      const labels = [...matchers.matchAll(/(\w+)=~?"/g)].map(([, label]) => label);
      const held = (metrics[metric] ?? []).filter((set) => labels.every((label) => Object.hasOwn(set, label)));
      expect([selector, held.length]).not.toEqual([selector, 0]);
    }
  });
});

it('every kind of metric signal is in some exposition', () => {
  const given = Object.values(expectedKinds).flatMap((kinds) => Object.values(kinds).flatMap((one) => one.split(' ')));
  expect(signalKinds.filter((kind) => !given.includes(kind))).toEqual(['logs', 'logErrors']);
});
