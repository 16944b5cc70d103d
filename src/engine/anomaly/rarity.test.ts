import { createRarity, learnSize, observedRarityOf, rarityOf, sizeAt } from './rarity';

/** Sizes whose probability to be exceeded falls evenly from 1 to 0. */
function learnt(sizeOf: (probability: number) => number, count = 5000) {
  const rarity = createRarity();
  for (let i = 0; i < count; i++) {
    learnSize(rarity, sizeOf((((i * 7919) % count) + 0.5) / count));
  }
  return rarity;
}

const exponential = (probability: number) => -Math.log(probability);

describe('rarity', () => {
  it('of exponential sizes is the size itself, beyond the largest of them too', () => {
    const rarity = learnt(exponential);
    for (const size of [3, 5, 8, 12]) {
      expect(rarityOf(rarity, size, 0) / size).toBeCloseTo(1, 0.7);
    }
  });

  it('does not change when all sizes are multiplied', () => {
    const [one, other] = [learnt(exponential), learnt((probability) => 8 * exponential(probability))];
    expect(rarityOf(other, 8 * 6, 0)).toBeCloseTo(rarityOf(one, 6, 0), 9);
  });

  it('is 0 for the usual nine tenths, and while too little is known', () => {
    expect(rarityOf(learnt(exponential), 2, 0)).toBe(0);
    expect(rarityOf(learnt(exponential, 10), 100, 0)).toBe(0);
  });

  it('hardly moves when one size in a thousand is absurd', () => {
    const rarity = learnt(exponential);
    const before = rarityOf(rarity, 8, 0);
    [1e6, 1e9, 1e6, 1e7, 1e9].forEach((size) => learnSize(rarity, size));
    expect(rarityOf(rarity, 8, 0)).toBeCloseTo(before, 0.7);
  });

  it('of what was seen is the share of sizes as large, and unlimited beyond them', () => {
    const rarity = learnt((probability) => (probability < 0.01 ? 50 : probability));
    expect(observedRarityOf(rarity, 50, 1)).toBeCloseTo(Math.log(100), 1);
    expect(rarityOf(rarity, 50, 0)).toBeGreaterThan(2 * Math.log(100));
    expect(observedRarityOf(rarity, 60, 1)).toBe(Infinity);
    expect(observedRarityOf(rarity, 50, 1000)).toBe(Infinity);
  });

  it('gives back the size of a probability', () => {
    const rarity = learnt(exponential);
    expect(sizeAt(rarity, 0.1)).toBeCloseTo(Math.log(10), 0.7);
    expect(sizeAt(rarity, 0.001)).toBeCloseTo(Math.log(1000), 0.5);
  });
});
