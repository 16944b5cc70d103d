import type { Detector } from './detector';
import { drift } from './drift';
import { dropToZero } from './dropToZero';
import { flatLine } from './flatLine';
import { levelShift } from './levelShift';
import { lostSeason } from './lostSeason';
import { missing } from './missing';
import { spike } from './spike';
import { variance } from './variance';

export type { Deviation, Detector, Observation, Statistic } from './detector';

/** All kinds of anomaly by name; the one with the most evidence names an event, at equal evidence the first. */
export const detectors = {
  missing: detector(missing),
  'level shift': detector(levelShift),
  drift: detector(drift),
  variance: detector(variance),
  'lost season': detector(lostSeason),
  'flat line': detector(flatLine),
  'drop to zero': detector(dropToZero),
  spike: detector(spike),
};

/** What kinds of anomaly there are. */
export type AnomalyKind = keyof typeof detectors;

/** Whether a text is the name of a kind of anomaly. */
export function isAnomalyKind(text: string): text is AnomalyKind {
  return Object.hasOwn(detectors, text);
}

/** A statistic's state is only ever handed back to the statistic that made it. */
function detector<State>(one: Detector<State>): Detector<unknown> {
  return one as Detector<unknown>;
}
