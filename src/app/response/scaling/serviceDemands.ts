import type { DiscoveryJson } from '../../discovery/useDiscovery';
import type { ScalingSettings } from './scalingSettings';

/** A service whose requests are counted, and what the settings are for it. */
export interface ServiceDemand {
  name: string;
  change: Partial<ScalingSettings>;
}

const kubernetesName = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** The services with a rate of requests in PromQL. */
export function listServiceDemands({ services, sources }: DiscoveryJson): ServiceDemand[] {
  return services.flatMap(({ name, identity, signals }) => {
    const rate = signals.find(({ rule }) => rule.kind === 'rate' && rule.language === 'promql');
    const place = {
      ...(kubernetesName.test(identity.name) && { workload: identity.name }),
      ...(kubernetesName.test(identity.namespace ?? '') && { namespace: identity.namespace }),
    };
    return rate ? [{ name, change: { ...place, source: sources.metrics.uid, expr: withoutMacros(rate.expr) } }] : [];
  });
}

/** Autoscalers know no panel whose width a macro could stand for. */
function withoutMacros(expr: string): string {
  return expr.replace(/\$(?:__rate_interval|__interval|\{__rate_interval\}|\{__interval\})/g, '5m');
}
