import type { DiscoveredNode, DiscoveredService, Discovery, Signal, SignalRule } from '../../insight';
import { requestResource } from './requestResource';
import { useRequest, type RequestState } from './useRequest';

type WithSignals<Named extends { signals: Signal[] }> = Omit<Named, 'signals'> & { signals: SignalJson[] };

/** A signal as the discovery resource tells of it. */
export interface SignalJson extends Pick<Signal, 'expr' | 'match'> {
  rule: Pick<SignalRule, 'id' | 'kind' | 'scope' | 'language' | 'unit' | 'limit' | 'harm'>;
}
export type ServiceJson = WithSignals<DiscoveredService>;
export type NodeJson = WithSignals<DiscoveredNode>;

/** What the discovery resource answers. */
export interface DiscoveryJson extends Pick<Discovery, 'dependencies' | 'ambiguous' | 'unused' | 'failures'> {
  sources: { metrics: SourceName; logs?: SourceName };
  services: ServiceJson[];
  nodes: NodeJson[];
}

export interface SourceName {
  uid: string;
  name: string;
}

const discover = (uid: string, signal: AbortSignal) =>
  requestResource<DiscoveryJson>({ uid, resource: 'discovery', signal });

/** What is there to watch, by the Foresight data source with this uid. */
export function useDiscovery(uid: string): RequestState<DiscoveryJson> {
  return useRequest(uid, discover);
}
