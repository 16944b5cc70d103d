import { createRandom } from '../../../test/support/situations/random';
import { findSampleDistance } from './sampleDistance';

/** A random walk that is sampled every `distance` steps. */
function held(distance: number, seed: number, count = 600): Float64Array {
  const random = createRandom(seed);
  const samples = Array.from({ length: Math.ceil(count / distance) + 1 }, () => random.normal());
  return Float64Array.from({ length: count }, (_, i) => samples[Math.floor((i + 0.3) / distance)]);
}

describe.each([1, 2, 3])('seed %d', (seed) => {
  it.each([1.5, 2, 3, 4, 6])('finds that values are %d steps apart', (distance) => {
    expect(findSampleDistance(held(distance, seed, 1200))).toBeCloseTo(distance, 0);
  });

  it('finds none where each row has a value of its own', () => {
    expect(findSampleDistance(held(1, seed))).toBeUndefined();
  });

  it.each([0.05, 0.3, 1, 3])('finds none in counts of mean %d, which are equal by chance', (mean) => {
    const random = createRandom(seed);
    expect(findSampleDistance(Float64Array.from({ length: 2000 }, () => random.count(mean)))).toBeUndefined();
  });

  it('finds none in a level that is changed now and then', () => {
    const random = createRandom(seed);
    let level = 0;
    const values = Float64Array.from({ length: 4000 }, () => (level += random.uniform() < 0.02 ? 1 : 0));
    expect(findSampleDistance(values)).toBeUndefined();
  });

  it('finds none in what is switched on and off by the clock', () => {
    expect(findSampleDistance(Float64Array.from({ length: 2000 }, (_, i) => Math.floor(i / 10) % 2))).toBeUndefined();
  });

  it('finds it beside gaps and scrapes that were missed', () => {
    const values = held(3, seed, 1200);
    [100, 500, 777].forEach((row) => values.fill(NaN, row, row + 9));
    values.copyWithin(902, 899, 902);
    expect(findSampleDistance(values)).toBeCloseTo(3, 0);
  });
});

it('finds none in a constant, and in nothing', () => {
  expect(findSampleDistance(new Float64Array(100).fill(5))).toBeUndefined();
  expect(findSampleDistance(new Float64Array(0))).toBeUndefined();
});
