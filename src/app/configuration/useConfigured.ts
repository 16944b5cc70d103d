import type { Signal, Slo } from '../../insight';
import { requestResource } from '../discovery/requestResource';
import type { DiscoveryJson } from '../discovery/useDiscovery';
import { useRequest, type RequestState } from '../discovery/useRequest';

/** A rule that found something. */
export interface MatchedRule extends Pick<Signal['rule'], 'id' | 'kind' | 'scope' | 'metric'> {
  /** The labels that name the subjects. */
  labels: string[];
  subjects: number;
  /** The query for all subjects at once. */
  expr?: string;
}

/** What is found by the rules, and the promises that were made. */
export interface Configured extends DiscoveryJson {
  matched: MatchedRule[];
  slos?: Slo[];
}

const requestConfigured = (uid: string, signal: AbortSignal) =>
  requestResource<Configured>({ uid, resource: 'discovery', signal });

/** What the configured rules find. */
export function useConfigured(uid: string): RequestState<Configured> {
  return useRequest(uid, requestConfigured);
}
