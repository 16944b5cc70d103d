import type { SignalKind } from '../../../src/insight';
import type { DiscoveryJson, SignalJson } from '../../../src/app/discovery/useDiscovery';

// For tests alone: what discovery could find of a small shop.

export function signal(
  kind: SignalKind,
  scope: 'service' | 'node' = 'service',
  language: 'promql' | 'logql' = 'promql'
) {
  const rule: SignalJson['rule'] = { id: `rule-${kind}`, kind, scope, language, unit: 'short', harm: 'up' };
  return { rule, expr: `query_of_${kind}`, match: `${scope === 'node' ? 'instance' : 'service'}=~".+"` };
}

/** The service cart runs on node-3, calls payment and is called by web; nothing but requests is known of the others. */
export const shop: DiscoveryJson = {
  sources: { metrics: { uid: 'prometheus', name: 'Prometheus' } },
  services: [
    {
      name: 'cart',
      identity: { name: 'cart' },
      signals: [signal('rate'), signal('errors')],
      pods: ['cart-1'],
      nodes: ['node-3'],
    },
    { name: 'payment', identity: { name: 'payment' }, signals: [signal('rate')], pods: [], nodes: [] },
    { name: 'web', identity: { name: 'web' }, signals: [signal('rate')], pods: [], nodes: [] },
  ],
  nodes: [{ name: 'node-3', signals: [signal('disk', 'node')] }],
  dependencies: [
    { caller: 'cart', callee: 'payment' },
    { caller: 'web', callee: 'cart' },
  ],
  ambiguous: [],
  unused: [{ id: 'otel-http-duration', why: 'no metric', metric: 'http_server_request_duration_seconds_bucket' }],
  failures: [],
};
