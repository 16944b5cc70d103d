import type { Observation } from './detectors';

/** A deviation of so many usual distances of values from their centre is plain to see. */
const plain = 3;
/** More than so many times plain is no plainer. */
const plainest = 4;

/** Which deviation of a condition must be plain to see: from the expected value, from level and season too, or none. */
export type Deviation = 'surprise' | 'departure' | 'none';

/**
 * How plain a deviation is beside the whole spread of the values, 1 = plain, at most 4: what is improbable but small
 * interests nobody. 1 where no deviation is asked for.
 */
export function visibility(asked: Deviation, { value, expected, departure, spread }: Observation): number {
  if (asked === 'none' || !(spread > 0)) {
    return 1;
  }
  const surprise = Math.abs(value - expected);
  const deviation = asked === 'surprise' ? surprise : Math.max(surprise, Math.abs(departure));
  return Math.min(plainest, deviation / (plain * spread));
}
