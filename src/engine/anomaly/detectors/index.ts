import type { Detector } from './detector';
import { drift } from './drift';
import { flatLine } from './flatLine';
import { levelShift } from './levelShift';
import { lostSeason } from './lostSeason';
import { missing } from './missing';
import { spike } from './spike';

export type { Detector, Observation, Statistic } from './detector';

/** All detectors by the kind of anomaly that they find; the one with the most evidence names an event, at equal evidence the first. */
export const detectors = {
  missing: detector(missing),
  'level shift': detector(levelShift),
  'lost season': detector(lostSeason),
  drift: detector(drift),
  'flat line': detector(flatLine),
  spike: detector(spike),
};

/** Kinds that something is found of. */
export type DetectorKind = keyof typeof detectors;

/** What kinds of anomaly there are: those found, and zero where there usually is something, which is a name for any of them. */
export type AnomalyKind = DetectorKind | 'drop to zero';

/** Whether a text is the name of a kind of anomaly. */
export function isAnomalyKind(text: string): text is AnomalyKind {
  return text === 'drop to zero' || Object.hasOwn(detectors, text);
}

/** A statistic's state is only ever handed back to the statistic that made it. */
function detector<State>(one: Detector<State>): Detector<unknown> {
  return one as Detector<unknown>;
}
