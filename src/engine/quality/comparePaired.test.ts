import { disturbance } from '../../../test/support/engine/shop';
import { comparePaired } from './comparePaired';

/** Pairs of scores whose noise is common to both in part; `shift` is the difference. */
function pairs(seed: number, count: number, shift: number): [number[], number[]] {
  const random = disturbance(seed * 7919 + 1);
  Array.from({ length: 5 }, random);
  const common = Array.from({ length: count }, () => 1 + random());
  return [common.map((one) => one + random() / 4), common.map((one) => one + random() / 4 + shift)];
}

const shareOf = (verdicts: string[], wanted: string) =>
  verdicts.filter((one) => one === wanted).length / verdicts.length;
const verdictsOf = (count: number, shift: number, alpha?: number) =>
  Array.from({ length: 1000 }, (_, seed) => comparePaired(...pairs(seed + 1, count, shift), alpha).verdict);

describe('comparePaired', () => {
  it.each([8, 20, 100])('takes noise for a difference about as seldom as it says, with %d pairs', (count) => {
    for (const alpha of [0.05, 0.01]) {
      const wrong = 1 - shareOf(verdictsOf(count, 0, alpha), 'noise');
      expect(wrong).toBeLessThan(alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / 1000) + 0.01);
    }
  });

  it('finds a difference of a tenth in a month of forecasts, on the side where it is', () => {
    expect(shareOf(verdictsOf(112, 0.1), 'worse')).toBeGreaterThan(0.99);
    expect(shareOf(verdictsOf(112, -0.1), 'better')).toBeGreaterThan(0.99);
  });

  it('knows nothing of fewer than eight pairs, nor of times at which one of both is missing', () => {
    expect(comparePaired([1, 1, 1], [2, 2, 2])).toEqual({ count: 3, before: 1, after: 2, verdict: 'unknown' });
    const [before, after] = pairs(1, 12, 1);
    const holes = before.map((value, i) => (i < 6 ? NaN : value));
    expect(comparePaired(holes, after)).toMatchObject({ count: 6, verdict: 'unknown' });
    expect(comparePaired([], []).before).toBeNaN();
  });

  it('calls the same scores noise, and the same difference at all times none', () => {
    const [before] = pairs(1, 30, 0);
    expect(comparePaired(before, before).verdict).toBe('noise');
    expect(
      comparePaired(
        before,
        before.map((one) => one * 1.5 + 1)
      ).verdict
    ).toBe('worse');
    expect(
      comparePaired(
        [...before],
        before.map((one) => one + 1e-4)
      ).verdict
    ).toBe('noise');
  });
});
