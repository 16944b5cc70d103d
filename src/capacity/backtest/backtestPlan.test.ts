import { hour, week, type Forecast, type Series } from '../../engine';
import { createRandom, drawNormal } from '../random';
import { foreseeBusy } from './foreseeBusy';
import { summarizeBacktest } from './summarizeBacktest';
import type { BacktestedResource } from './backtestPlan';

/** Weeks of hours whose level wanders from week to week by `scale`. */
function wander(weeks: number, { seed, scale }: { seed: number; scale: number }): Series {
  const random = createRandom(seed);
  const levels = Array.from({ length: weeks }, () => 1 + scale * drawNormal(random));
  const values = Float64Array.from(
    { length: weeks * 168 },
    (_, i) => levels[Math.floor(i / 168)] + 0.5 * Math.sin((2 * Math.PI * i) / 24) + 0.02 * drawNormal(random)
  );
  return { start: 0, step: hour, values };
}

/** The daily pattern around the mean of what was seen. */
function repeat({ values }: Series, steps: number): Forecast {
  const point = Float64Array.from(
    { length: steps },
    (_, i) => 1 + 0.5 * Math.sin((2 * Math.PI * (values.length + i)) / 24)
  );
  const interval = { coverage: 0.9, lower: point.map((one) => one - 0.1), upper: point.map((one) => one + 0.1) };
  return { start: 0, step: hour, point, intervals: [interval] };
}

const busyOf = (values: Float64Array) => [...values].sort((a, b) => a - b)[Math.floor(0.95 * values.length)];

describe('foreseeBusy', () => {
  test('holds nine in ten of weeks to come', () => {
    const hits = Array.from({ length: 60 }, (_, seed) => {
      const all = wander(6, { seed: seed + 1, scale: 0.05 });
      const past = { ...all, values: all.values.slice(0, 5 * 168) };
      const { lower, upper } = foreseeBusy(past, repeat(past, 168), { steps: 168, harm: 'up' });
      const came = busyOf(all.values.slice(5 * 168));
      return came >= lower && came <= upper;
    });
    expect(hits.filter(Boolean).length / hits.length).toBeGreaterThan(0.85);
  });

  test('moves as the forecast does', () => {
    const past = wander(4, { seed: 3, scale: 0 });
    const rising = repeat(past, 4 * 168);
    rising.point.forEach((one, i) => (rising.point[i] = one + (0.3 * i) / rising.point.length));
    const level = foreseeBusy(past, repeat(past, 4 * 168), { steps: 4 * 168, harm: 'up' });
    const moved = foreseeBusy(past, rising, { steps: 4 * 168, harm: 'up' });
    // 0.075 a week.
    expect(moved.point - level.point).toBeCloseTo(0.3, 1);
  });

  test('goes by the interval where one week alone is known', () => {
    const past = wander(1, { seed: 3, scale: 0 });
    const { lower, point, upper } = foreseeBusy(past, repeat(past, 168), { steps: 168, harm: 'up' });
    expect([point - lower, upper - point].map((one) => one.toFixed(2))).toEqual(['0.10', '0.10']);
    expect(week).toBe(168 * hour);
  });
});

describe('summarizeBacktest', () => {
  const row = (probability: number, reachedAfter: number, p50 = Infinity): BacktestedResource =>
    ({
      assessed: { runway: { p10: 1, p50, p90: Infinity, probability } },
      isHit: true,
      reachedAfter,
    }) as BacktestedResource;

  test('counts what was reached, foreseen or not, and how far off the time was', () => {
    const rows = [row(0.9, 1000, 1500), row(0.1, 2000), row(0.8, Infinity), row(0.1, Infinity)];
    const { brierScore, ...summary } = summarizeBacktest({ made: 0, rows });
    expect(brierScore).toBeCloseTo((0.01 + 0.81 + 0.64 + 0.01) / 4);
    expect(summary).toMatchObject({
      count: 4,
      within: 4,
      reached: 2,
      foreseen: 1,
      falseAlarms: 1,
      runwayError: 0.5,
    });
  });

  test('does not praise a plan for limits that were reached already', () => {
    const reached = {
      ...row(1, 0),
      assessed: { runway: { p10: 0, p50: 0, p90: 0, probability: 1 } },
    } as BacktestedResource;
    expect(summarizeBacktest({ made: 0, rows: [reached] })).toMatchObject({ count: 1, reached: 0, foreseen: 0 });
  });
});
