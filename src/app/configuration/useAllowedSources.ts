import { askResource } from '../scenes/askResource';
import { useAnswer, type Answer } from '../scenes/useAnswer';

export interface AllowedSource {
  uid: string;
  name: string;
  kind: string;
}

const ask = async (uid: string, signal: AbortSignal) =>
  (await askResource<{ sources: AllowedSource[] }>({ uid, resource: 'sources', signal })).sources;

/** The sources that this Foresight data source may ask. */
export function useAllowedSources(uid: string): Answer<AllowedSource[]> {
  return useAnswer(uid, ask);
}
