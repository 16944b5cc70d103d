import fc from 'fast-check';
import { createTail, findExceededSize, findSurprisal, learnSize, type TailDistribution } from './tailDistribution';

const memory = 1e6;

/** A tail of `count` sizes at equal steps of the probability, in an order that mixes large and small. */
function learn(quantile: (probability: number) => number, count: number): TailDistribution {
  const tail = createTail();
  for (let i = 0; i < count; i++) {
    learnSize(tail, quantile((((i * 7919) % count) + 0.5) / count), memory);
  }
  return tail;
}

const exponential = (probability: number) => -Math.log(1 - probability);

describe('the tail of earlier sizes', () => {
  it.each([2, 4, 6])('says of an exponential size of %d that it is as rare as it is', (size) => {
    expect(Math.abs(findSurprisal(learn(exponential, 20_000), size) - size)).toBeLessThan(0.2 * size + 0.2);
  });

  it('goes on beyond what was seen, heavier for heavier sizes', () => {
    const heavy = learn((p) => (1 - p) ** -0.5, 20_000);
    const light = learn(exponential, 20_000);
    expect(findSurprisal(heavy, 1000)).toBeLessThan(findSurprisal(light, 30));
    expect(findSurprisal(heavy, 1000)).toBeGreaterThan(10);
  });

  it('takes one of many equal sizes for no rarer than they are', () => {
    const ones = learn((p) => (p < 0.99 ? 0 : 1), 10_000);
    expect(findSurprisal(ones, 1)).toBeLessThan(-Math.log(0.004));
    expect(findSurprisal(ones, 1)).toBeGreaterThan(3);
  });

  it('knows nothing of the first sizes, and never more than there were of a few', () => {
    expect(findSurprisal(createTail(), 5)).toBe(0);
    expect(
      findSurprisal(
        learn((p) => (p < 0.998 ? 0 : 3), 1000),
        100
      )
    ).toBeLessThan(Math.log(2 * 1001) + 1e-9);
  });

  it('forgets', () => {
    const tail = createTail();
    for (let i = 0; i < 2000; i++) {
      learnSize(tail, 10 * exponential(((i * 7919) % 2000) / 2000), 500);
    }
    const before = findSurprisal(tail, 20);
    for (let i = 0; i < 4000; i++) {
      learnSize(tail, exponential(((i * 7919) % 2000) / 2000), 500);
    }
    expect(findSurprisal(tail, 20)).toBeGreaterThan(before + 3);
  });

  it.each([0.2, 0.025, 0.001])('is exceeded with a probability of %d where it says so', (probability) => {
    const size = findExceededSize(learn(exponential, 20_000), probability);
    expect(Math.abs(Math.exp(-size) / probability - 1)).toBeLessThan(0.6);
  });

  it('never finds a larger size less rare', () => {
    const sizes = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 1.5, max: 10, noNaN: true }),
        (all, size, ratio) => {
          const tail = createTail();
          all.forEach((one) => learnSize(tail, one, memory));
          expect(findSurprisal(tail, size * ratio)).toBeGreaterThanOrEqual(findSurprisal(tail, size) - 0.7);
        }
      )
    );
  });
});
