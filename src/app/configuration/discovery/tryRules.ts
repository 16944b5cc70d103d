import { requestResource } from '../../discovery/requestResource';
import type { Configured } from '../useConfigured';

export interface TriedRules extends Configured {
  /** What is wrong with the rules, a sentence each. */
  problems: string[];
}

/** What rules that are not saved would find; the question is the JSON of the data source's uid and the body. */
export function tryRules(question: string, signal: AbortSignal): Promise<TriedRules> {
  const { uid, body } = JSON.parse(question) as { uid: string; body: object };
  return requestResource<TriedRules>({ uid, resource: 'discovery/preview', body, signal });
}
