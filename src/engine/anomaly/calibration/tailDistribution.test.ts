import { createTail, learnSize, findObservedSurprisal, findSurprisal, findExceededSize } from './tailDistribution';

/** Sizes whose probability to be exceeded falls evenly from 1 to 0. */
function learnt(sizeOf: (probability: number) => number, count = 5000) {
  const tail = createTail();
  for (let i = 0; i < count; i++) {
    learnSize(tail, sizeOf((((i * 7919) % count) + 0.5) / count));
  }
  return tail;
}

const exponential = (probability: number) => -Math.log(probability);

describe('surprisal', () => {
  it('of exponential sizes is the size itself, beyond the largest of them too', () => {
    const tail = learnt(exponential);
    for (const size of [3, 5, 8, 12]) {
      expect(findSurprisal(tail, size, 0) / size).toBeCloseTo(1, 0.7);
    }
  });

  it('does not change when all sizes are multiplied', () => {
    const [one, other] = [learnt(exponential), learnt((probability) => 8 * exponential(probability))];
    expect(findSurprisal(other, 8 * 6, 0)).toBeCloseTo(findSurprisal(one, 6, 0), 9);
  });

  it('is 0 for the usual nine tenths, and while too little is known', () => {
    expect(findSurprisal(learnt(exponential), 2, 0)).toBe(0);
    expect(findSurprisal(learnt(exponential, 10), 100, 0)).toBe(0);
  });

  it('hardly moves when one size in a thousand is absurd', () => {
    const tail = learnt(exponential);
    const before = findSurprisal(tail, 8, 0);
    [1e6, 1e9, 1e6, 1e7, 1e9].forEach((size) => learnSize(tail, size));
    expect(findSurprisal(tail, 8, 0)).toBeCloseTo(before, 0.7);
  });

  it('of what was seen is the share of sizes as large, and unlimited beyond them', () => {
    const tail = learnt((probability) => (probability < 0.01 ? 50 : probability));
    expect(findObservedSurprisal(tail, 50, 1)).toBeCloseTo(Math.log(100), 1);
    expect(findSurprisal(tail, 50, 0)).toBeGreaterThan(2 * Math.log(100));
    expect(findObservedSurprisal(tail, 60, 1)).toBe(Infinity);
    expect(findObservedSurprisal(tail, 50, 1000)).toBe(Infinity);
  });

  it('gives back the size of a probability', () => {
    const tail = learnt(exponential);
    expect(findExceededSize(tail, 0.1)).toBeCloseTo(Math.log(10), 0.7);
    expect(findExceededSize(tail, 0.001)).toBeCloseTo(Math.log(1000), 0.5);
  });
});
