import type { Labelled } from '../../anomaly/data/labelled';
import type { Subject } from '../../anomaly/data/readDetectionSet';
import type { Trial } from '../../causes/trial';
import type { Holdout } from '../../forecast/data/readHoldouts';

/** One recording, as far as it can be measured; what it does not hold is empty. */
export interface BenchSet {
  name: string;
  /** Series with labels, to score detection. */
  labelled: Labelled[];
  /** Whether the labels are the windows of the Numenta Anomaly Benchmark, which has a score of its own. */
  hasNabWindows: boolean;
  /** All series, labelled or not. */
  subjects: Subject[];
  /** Series with the values that followed, where the set has them. */
  holdouts: Holdout[];
  /** Incidents whose cause is known. */
  trials: Trial[];
}
