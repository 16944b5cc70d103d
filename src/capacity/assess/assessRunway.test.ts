import { estimateCrossing, hour, type Forecast } from '../../engine';
import { describeCrossed, findCrossed } from './assessRunway';

/** Rises by `slope` a step from 0.5, as wide as a random walk; `count` half hours. */
function createForecast(slope: number, count = 1440): Forecast {
  const point = Float64Array.from({ length: count }, (_, i) => 0.5 + slope * (i + 1));
  const width = point.map((_, i) => 0.004 * Math.sqrt(i + 1));
  return {
    start: 0,
    step: hour / 2,
    point,
    intervals: [
      { coverage: 0.9, lower: point.map((one, i) => one - width[i]), upper: point.map((one, i) => one + width[i]) },
    ],
  };
}

const question = { limit: 0.8, direction: 'above', now: 0.5 } as const;

describe('findCrossed', () => {
  test.each([0.0001, 0.00015, 0.0002, 0.0003])('agrees with the way step by step, for a rise of %d', (slope) => {
    const forecast = createForecast(slope);
    const whole = estimateCrossing(forecast, question);
    const { probability, step } = findCrossed(forecast, question);
    expect(step).toBe(6 * hour);
    probability.forEach((one, i) =>
      expect(Math.abs(one - whole[Math.min(whole.length - 1, 12 * i + 11)])).toBeLessThan(0.05)
    );
  });

  test('never falls, and is more for a nearer limit', () => {
    const forecast = createForecast(0.00018);
    const found = [0.7, 0.8, 0.9].map((limit) => findCrossed(forecast, { ...question, limit }).probability);
    found.forEach((one) => one.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(one[i - 1] ?? 0)));
    found[0].forEach((one, i) => expect(one).toBeGreaterThanOrEqual(found[2][i] - 1e-9));
  });

  test('knows what is reached, and what is out of reach', () => {
    const forecast = createForecast(0);
    expect(describeCrossed(findCrossed(forecast, { ...question, now: 0.9 }))).toEqual({
      p10: 0,
      p50: 0,
      p90: 0,
      probability: 1,
    });
    const far = describeCrossed(findCrossed(forecast, { ...question, limit: 100 }));
    expect(far).toEqual({ p10: Infinity, p50: Infinity, p90: Infinity, probability: 0 });
  });

  test('reaches a limit below by what falls', () => {
    const falling = createForecast(-0.0003);
    const { p10, p50, p90 } = describeCrossed(findCrossed(falling, { limit: 0.2, direction: 'below', now: 0.5 }));
    // After 1,000 half hours by the point forecast, and sooner by chance.
    expect(p50 / 3600).toBeLessThan(500);
    expect(p50 / 3600).toBeGreaterThan(350);
    expect([p10 < p50, p50 < p90]).toEqual([true, true]);
  });
});
