import type { Signal, Slo } from '../../insight';
import { askResource } from '../scenes/askResource';
import type { Discovered } from '../scenes/discovered';
import { useAnswer, type Answer } from '../scenes/useAnswer';

/** A rule that found something. */
export interface MatchedRule extends Pick<Signal['rule'], 'id' | 'kind' | 'scope' | 'metric'> {
  /** The label that names the subjects. */
  label: string;
  subjects: number;
  /** The query for all subjects at once. */
  expr?: string;
}

/** What is found by the rules, and the promises that were made. */
export interface Configured extends Discovered {
  matched: MatchedRule[];
  slos?: Slo[];
}

const ask = (uid: string, signal: AbortSignal) => askResource<Configured>({ uid, resource: 'discovery', signal });

/** What the configured rules find. */
export function useConfigured(uid: string): Answer<Configured> {
  return useAnswer(uid, ask);
}
