import type { Change, DescribedCause, DescribedEvidence, DescribedRanking, TimeAxis } from '../../../insight';
import type { Window } from '../incidentWindow';

/** One signal's departure from its past. */
export interface EvidenceJson extends DescribedEvidence {
  /** One value per time of the axis; only of the most telling signals. */
  values?: Array<number | null>;
}

export interface CauseJson extends DescribedCause {
  evidence: EvidenceJson[];
}

/** What the causes resource answers. */
export interface CausesJson extends Omit<DescribedRanking, 'services'> {
  services: CauseJson[];
  /** What was compared with the time before it. */
  window: Window;
  /** The times of all values that are drawn. */
  axis: TimeAxis;
  /** New versions in that time. */
  changes: Change[];
  notices: string[];
}
