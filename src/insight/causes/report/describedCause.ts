import type { NewPattern } from '../../health/signalState';
import type { CauseEvidence, CauseVerdict } from '../causeRanking';

/** Where JSON brings null for what is not finite, and leaves out what is undefined. */
type AsJson<T> = { [Name in keyof T]: T[Name] extends number | undefined ? number | null | undefined : T[Name] };

/** One signal's departure from its past. */
export interface DescribedEvidence extends AsJson<Omit<CauseEvidence, 'signal'>> {
  signal: string | null;
  /** Grafana's id of its unit. */
  unit?: string;
}

/** What speaks for a service as the cause, and against it. */
export interface DescribedCause {
  service: string;
  score: number | null;
  likelihood?: number | null;
  /** Most telling first. */
  evidence: readonly DescribedEvidence[];
  change?: { time: number };
  /** What its logs said and did not say before. */
  newPatterns?: ReadonlyArray<Pick<NewPattern, 'text' | 'since'>>;
}

/** What was ranked, with the verdict on it. */
export interface Ranked<Cause> {
  verdict: CauseVerdict;
  services: readonly Cause[];
}

/** A ranking as a whole. */
export type DescribedRanking = Ranked<DescribedCause>;

/** Whether a figure is there. */
export function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
