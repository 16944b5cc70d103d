import { requestResource } from './requestResource';
import { useRequest, type RequestState } from './useRequest';

export interface AllowedSource {
  uid: string;
  name: string;
  kind: string;
}

const requestSources = async (uid: string, signal: AbortSignal) =>
  (await requestResource<{ sources: AllowedSource[] }>({ uid, resource: 'sources', signal })).sources;

/** The sources that this Foresight data source may ask. */
export function useAllowedSources(uid: string): RequestState<AllowedSource[]> {
  return useRequest(uid, requestSources);
}
