import { detectAnomalies } from './anomaly';
import { series } from './series/notation';
import type { Series } from './types';

const fiveMinutes = 300_000;

/** `days` of five-minute steps with a daily cycle and a reproducible disturbance. */
function daily(days: number): Series {
  const values = Float64Array.from({ length: days * 288 }, (_, i) => {
    return 100 + 40 * Math.sin((i * 2 * Math.PI) / 288) + 5 * Math.sin(i * i * 0.37);
  });
  return { start: 0, step: fiveMinutes, values };
}

function withValue(input: Series, index: number, value: number): Series {
  const values = Float64Array.from(input.values);
  values[index] = value;
  return { ...input, values };
}

describe('detectAnomalies', () => {
  it('flags a spike and a drop to zero where the clean series has no alarm', () => {
    const clean = detectAnomalies(daily(10)).flag;
    expect(clean.reduce((sum, flag) => sum + flag, 0)).toBeLessThanOrEqual(3);
    expect(detectAnomalies(withValue(daily(10), 2000, 260)).flag[2000]).toBe(1);
    expect(detectAnomalies(withValue(daily(10), 2100, 0)).flag[2100]).toBe(1);
  });

  it('uses no later observation: a longer series does not change the earlier judgements', () => {
    const long = detectAnomalies(daily(10), { seasonLengths: [288] });
    const short = detectAnomalies(
      { ...daily(10), values: daily(10).values.subarray(0, 2000) },
      { seasonLengths: [288] }
    );
    expect(long.expected.subarray(0, 2000)).toEqual(short.expected);
    expect(long.score.subarray(0, 2000)).toEqual(short.score);
  });

  it('covers about as many observations as the band promises', () => {
    const input = daily(14);
    const { lower, upper, score } = detectAnomalies(input, { coverage: 0.9 });
    let judged = 0;
    let inside = 0;
    input.values.forEach((value, i) => {
      judged += Number.isNaN(score[i]) ? 0 : 1;
      inside += value >= lower[i] && value <= upper[i] ? 1 : 0;
    });
    expect(inside / judged).toBeGreaterThan(0.85);
    expect(inside / judged).toBeLessThan(0.95);
  });

  it('judges nothing before `from`, at gaps, or with too short a past', () => {
    const input = withValue(daily(4), 700, NaN);
    const { score } = detectAnomalies(input, { from: 600 * fiveMinutes });
    expect(score.subarray(0, 600).every(Number.isNaN)).toBe(true);
    expect(score[700]).toBeNaN();
    expect(score[701]).not.toBeNaN();
    expect(detectAnomalies(series('1 2 3')).notices[0].text).toContain('too few');
  });

  it('flags the first departure from a constant', () => {
    const { flag } = detectAnomalies(series('5x100 9 5x10'));
    expect(flag[101]).toBe(1);
    expect(flag.subarray(0, 101).every((value) => value === 0)).toBe(true);
  });

  it('refuses a rate of false alarms that is not positive', () => {
    expect(() => detectAnomalies(daily(1), { falseAlarmsPerWeek: 0 })).toThrow('false alarms per week are 0');
  });
});
