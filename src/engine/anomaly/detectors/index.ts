import type { Condition } from './condition';
import { drift } from './drift';
import { extreme } from './extreme';
import { dropToZero } from './dropToZero';
import { flatLine } from './flatLine';
import { levelShift } from './levelShift';
import { lostSeason } from './lostSeason';
import { missing } from './missing';
import { spike } from './spike';
import { variance } from './variance';
import type { Deviation } from '../visibility';

export type { AnomalyKind, Condition, Observation } from './condition';

/** A condition, how much its evidence counts beside the others', and which deviation must be plain to see. */
export interface Weighted {
  condition: Condition<unknown>;
  weight: number;
  deviation: Deviation;
  /** Judgements in a row that are about the same thing: the slower, the more. */
  memory: number;
}

/** All that is looked for; the most evident wins. The first is asked at gaps, the others at values; spike is second. */
export const conditions: readonly Weighted[] = [
  weighted(missing, 1, 'none'),
  weighted(spike, 1, 'surprise'),
  weighted(levelShift(4), 0.7, 'departure'),
  weighted(levelShift(16), 0.6, 'departure'),
  weighted(levelShift(64), 0.7, 'departure'),
  { ...weighted(drift, 1, 'none'), memory: 288 },
  weighted(variance(8), 0.7, 'departure'),
  weighted(variance(32), 0.7, 'departure'),
  weighted(lostSeason, 0.8, 'departure'),
  weighted(flatLine, 0.5, 'none'),
  weighted(dropToZero, 0.5, 'departure'),
  weighted(extreme, 1, 'none'),
];

/** A condition's state is only ever handed back to the condition that made it. */
function weighted<State>(condition: Condition<State>, weight: number, deviation: Deviation): Weighted {
  return { condition: condition as Condition<unknown>, weight, deviation, memory: 1 };
}
