import type { DiscoveredNode, DiscoveredService, Discovery, Signal, SignalRule } from '../../insight';
import { askResource } from './askResource';
import { useAnswer, type Answer } from './useAnswer';

type Told<Named extends { signals: Signal[] }> = Omit<Named, 'signals'> & { signals: ToldSignal[] };

/** A signal as the discovery resource tells of it. */
export interface ToldSignal extends Omit<Signal, 'rule'> {
  rule: Pick<SignalRule, 'id' | 'kind' | 'scope' | 'language' | 'unit' | 'limit' | 'harm'>;
}
export type ToldService = Told<DiscoveredService>;
export type ToldNode = Told<DiscoveredNode>;

/** What the discovery resource answers. */
export interface Discovered extends Pick<Discovery, 'dependencies' | 'unused' | 'failures'> {
  sources: { metrics: SourceName; logs?: SourceName };
  services: ToldService[];
  nodes: ToldNode[];
}

export interface SourceName {
  uid: string;
  name: string;
}

const discover = (uid: string, signal: AbortSignal) => askResource<Discovered>({ uid, resource: 'discovery', signal });

/** What is there to watch, by the Foresight data source with this uid. */
export function useDiscovery(uid: string): Answer<Discovered> {
  return useAnswer(uid, discover);
}
