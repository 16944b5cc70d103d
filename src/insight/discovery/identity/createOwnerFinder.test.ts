import { createOwnerFinder } from './createOwnerFinder';

const service = (
  name: string,
  identity: { cluster?: string; namespace?: string; name: string },
  pods: string[] = []
) => ({
  name,
  identity,
  pods,
  nodes: [],
  signals: [],
});
const find = createOwnerFinder({
  services: [
    service('eu/prod/api', { cluster: 'eu', namespace: 'prod', name: 'api' }, ['eu/prod/api-7d9-x']),
    service('eu/test/api', { cluster: 'eu', namespace: 'test', name: 'api' }),
    service('db', { name: 'db' }, ['shop/db-0']),
    service('kube-state-metrics', { name: 'kube-state-metrics' }),
  ],
  nodes: [
    { name: 'node-1', signals: [] },
    { name: 'eu/10.0.0.1', signals: [] },
  ],
});

it.each([
  ['a pod, whoever tells of it', { pod: 'db-0', namespace: 'shop', job: 'kube-state-metrics' }, 'db'],
  ['a service with what tells it from its namesakes', { service: 'api', namespace: 'test' }, 'eu/test/api'],
  ['a whole name', { service: 'eu/prod/api' }, 'eu/prod/api'],
  ['a job that names the namespace, too', { job: 'prod/api' }, 'eu/prod/api'],
  ['a workload', { statefulset: 'db', namespace: 'shop' }, 'db'],
  ['a node, whatever the port', { instance: 'node-1:9100', job: 'node-exporter' }, 'node-1'],
  ['a node of a cluster', { instance: '10.0.0.1:9100', cluster: 'eu' }, 'eu/10.0.0.1'],
])('is known by %s', (_, labels, name) => {
  expect(find(labels as Record<string, string>)).toBe(name);
});

it.each([[{ service: 'api' }], [{ service: 'nobody', pod: 'nobody-1' }], [{}], [{ constructor: 'db' }]])(
  'is nobody by %j, which names none or several',
  (labels) => {
    expect(find(labels as Record<string, string>)).toBeUndefined();
  }
);
