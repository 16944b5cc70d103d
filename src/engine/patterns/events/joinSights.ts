import { minute } from '../../series/units';
import type { FirstSight } from './calibrateNovelty';

/** What comes up so soon after something new belongs to it, ms. */
const burstLength = 10 * minute;

/**
 * First sights of patterns of one service that come up together as one, with all of their lines: what breaks says several new things at
 * once. In the order of their times.
 */
export function joinSights(sights: readonly FirstSight[]): FirstSight[] {
  const joined: FirstSight[] = [];
  for (const sight of [...sights].sort((a, b) => a.time - b.time)) {
    const last = joined.at(-1);
    if (last && sight.time < last.time + burstLength) {
      joined[joined.length - 1] = {
        ...last,
        lines: last.lines + sight.lines,
        isError: last.isError === true || sight.isError === true,
      };
    } else {
      joined.push(sight);
    }
  }
  return joined;
}
