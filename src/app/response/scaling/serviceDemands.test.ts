import type { DiscoveryJson, ServiceJson } from '../../discovery/useDiscovery';
import { listServiceDemands } from './serviceDemands';

function service(name: string, namespace: string | undefined, ...kinds: string[]): ServiceJson {
  const signals = kinds.map((kind) => ({
    expr: `sum(rate(${kind}_total{service="${name}"}[$__rate_interval]))`,
    rule: { kind, language: kind.startsWith('log') ? 'logql' : 'promql' },
  }));
  return { name, identity: { name, namespace }, signals } as unknown as ServiceJson;
}

it('is the rate of requests of a service, in lengths of time that autoscalers know', () => {
  const services = [
    service('checkout', 'shop', 'errors', 'rate'),
    service('Batch job', undefined, 'cpu'),
    service('A b', '', 'rate'),
  ];
  const discovery = { services, sources: { metrics: { uid: 'prom', name: 'Prometheus' } } } as DiscoveryJson;
  expect(listServiceDemands(discovery)).toEqual([
    {
      name: 'checkout',
      change: {
        source: 'prom',
        expr: 'sum(rate(rate_total{service="checkout"}[5m]))',
        workload: 'checkout',
        namespace: 'shop',
      },
    },
    { name: 'A b', change: { source: 'prom', expr: 'sum(rate(rate_total{service="A b"}[5m]))' } },
  ]);
});
