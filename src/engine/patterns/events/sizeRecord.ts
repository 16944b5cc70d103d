/** The sizes of something that came again and again, such as pauses or bursts. */
export interface SizeRecord {
  /** Learns a size, > 0. */
  learn(size: number): void;
  /**
   * The size that is exceeded by chance at most `perWeek` times a week, where the sizes so far came in `weeks`: beyond the largest one their
   * tail goes on exponentially as it does above half of it (peaks over threshold: Davison and Smith, 1990), and as a Pareto tail
   * where few came near it.
   */
  findLimit(weeks: number, perWeek: number): number;
  /** How many sizes were learnt, and how many of them are at least half of the largest. */
  count(): { all: number; large: number };
}

/** The limit is so much beyond the largest size, at least. */
const minFactor = 1.25;
/** Where one size alone was large, the next may be larger by this power of the rarity. */
const heavyPower = 0.5;

export function createSizeRecord(): SizeRecord {
  const sizes: number[] = [];
  let [largest, near] = [0, 0];
  return {
    learn(size) {
      sizes.push(size);
      if (size > largest) {
        largest = size;
        near = sizes.filter((one) => one >= largest / 2).length;
      } else if (size >= largest / 2) {
        near++;
      }
    },
    findLimit(weeks, perWeek) {
      const rarity = Math.max(1, 1 / (perWeek * weeks));
      const exponential = near > 1 ? 1 + Math.log(rarity) / (2 * Math.log(near)) : Infinity;
      return largest * Math.max(minFactor, Math.min(exponential, rarity ** heavyPower));
    },
    count: () => ({ all: sizes.length, large: near }),
  };
}
