import type { CoverageBand } from './quality';

/** Shares of the most that may be staked on one observation, for misses and for their absence. */
const missStakes = [0.1, 0.3, 0.6, 0.9];
const wideStakes = [0.5, 0.9];
/** Part of the wealth that is bet on misses; on their absence it grows slowly however much is bet. */
const missShare = 3 / 4;

/**
 * Evidence after each forecast that its intervals have left the band of coverage: an e-process, that is the wealth of one who
 * bets against "the share outside is, given all before, on average within the band" (Waudby-Smith and Ramdas, 2024), where at each
 * forecast an equal part of the first wealth is staked anew, so that a late change is seen as well as an early one (Shin, Ramdas and
 * Rinaldo, 2023). By Ville's inequality it ever reaches 1/alpha with a probability of at most alpha while the coverage stays
 * within the band, however the misses within a forecast hang together. `outside` are shares of the observations outside, one
 * per forecast, none of which overlap; NaN is passed over.
 */
export function testCoverage(outside: ArrayLike<number>, band: CoverageBand): Float64Array {
  const most = 1 - band.min;
  const fewest = 1 - band.max;
  const bets = [
    ...missStakes.map((stake) => ({ stake: stake / most, from: most, weight: missShare / missStakes.length })),
    ...wideStakes.map((stake) => ({
      stake: -stake / (1 - fewest),
      from: fewest,
      weight: (1 - missShare) / wideStakes.length,
    })),
  ];
  const wealth = bets.map(() => 0);
  const share = 1 / outside.length;
  return Float64Array.from({ length: outside.length }, (_, t) => {
    let sum = 0;
    bets.forEach(({ stake, from, weight }, k) => {
      const gain = Number.isNaN(outside[t]) ? 1 : 1 + stake * (outside[t] - from);
      wealth[k] = (wealth[k] + share) * gain;
      sum += weight * (wealth[k] + 1 - (t + 1) * share);
    });
    return sum;
  });
}

/** Evidence of at least 20 comes by chance in at most one of 20 series whose coverage never left the band. */
export const driftLimit = 20;
