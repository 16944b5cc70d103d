import { createAnomalyDetector, type AnomalyOptions } from './anomalyOptions';
import { detectAnomalies } from './detectAnomalies';
import { series } from '../../../test/support/engine/series';
import type { Series } from '../types';
import { day } from '../series/units';

const fiveMinutes = 300_000;

/** `days` of five-minute steps with a daily cycle and reproducible noise of about 4. */
function daily(days: number, change: (value: number, index: number) => number = (value) => value): Series {
  const random = noise(11);
  const values = Float64Array.from({ length: days * 288 }, (_, i) =>
    change(100 + 40 * Math.sin((i * 2 * Math.PI) / 288) + 4 * random(), i)
  );
  return { start: 0, step: fiveMinutes, values };
}

/** About normal: the sum of twelve uniform numbers of a linear congruential generator. */
function noise(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return () => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6);
}

const from = 2000;
const events = (input: Series, options?: AnomalyOptions) => detectAnomalies(input, options).events;
const kindsAt = (input: Series, index: number, options?: AnomalyOptions) =>
  events(input, options)
    .filter(({ start, end }) => end >= index * fiveMinutes && start <= (index + 288) * fiveMinutes)
    .map(({ kind }) => kind);
const sum = (marks: Uint8Array) => marks.reduce((total, mark) => total + mark, 0);

describe('detectAnomalies', () => {
  it('finds a spike at once, with its time, direction and range', () => {
    const [event] = events(daily(10, (value, i) => (i === from ? 320 : value))).filter(
      ({ peak }) => peak === from * fiveMinutes
    );
    expect(event).toMatchObject({ kind: 'spike', direction: 'up', observed: 320, start: from * fiveMinutes });
    expect(event.expected.upper).toBeLessThan(160);
    expect(event.severity).toBeGreaterThan(0.3);
  });

  it.each<[string, (value: number, i: number) => number]>([
    ['drop to zero', (value, i) => (i >= from && i < from + 30 ? 0 : value)],
    ['flat line', (value, i) => (i >= from && i < from + 60 ? 133 : value)],
    ['missing', (value, i) => (i >= from && i < from + 40 ? NaN : value)],
    ['level shift', (value, i) => (i >= from ? value + 80 : value)],
  ])('names a %s', (kind, change) => {
    expect(kindsAt(daily(10, change), from)).toContain(kind);
  });

  it('finds an outage the less evident the more often there was one, in a series that otherwise never moves too', () => {
    const outages = [1000, 1500, 2000, 2500, 3000];
    const detector = createAnomalyDetector({ start: 0, step: fiveMinutes });
    const evidence = Array.from({ length: 3001 }, (_, i) => detector.push(outages.includes(i) ? 0 : 1).evidence);
    const found = outages.map((at) => evidence[at]);
    expect(found[1]).toBeGreaterThan(8);
    expect([...found].sort((a, b) => b - a)).toEqual(found);
    expect(found[4]).toBeLessThan(0.8 * found[0]);
  });

  it('takes an incident for no lost season after it', () => {
    const random = noise(11);
    const quiet = (i: number) => 15 + 2 * Math.sin((i * 2 * Math.PI) / 288) + 3 * random();
    const values = Float64Array.from({ length: 14 * 288 }, (_, i) => (i >= 3240 && i < 3250 ? 3000 : quiet(i)));
    const { flag } = detectAnomalies({ start: 0, step: fiveMinutes, values });
    expect(flag[3240]).toBe(1);
    expect(sum(flag.subarray(3270, 3600))).toBe(0);
  });

  it('takes an incident of hours for no drift after it', () => {
    const random = noise(11);
    const steady = (i: number) => 100 + 10 * Math.sin((i * 2 * Math.PI) / 288) + 0.5 * random();
    const values = Float64Array.from({ length: 16 * 288 }, (_, i) => steady(i) + (i >= 3000 && i < 3096 ? 300 : 0));
    const { flag } = detectAnomalies({ start: 0, step: fiveMinutes, values });
    expect(flag[3000]).toBe(1);
    expect(sum(flag.subarray(3110, 3300))).toBe(0);
  });

  it('finds a leak of five percent a day and a season that is gone', () => {
    const leak = daily(24, (value, i) => (i >= 4000 ? value + ((i - 4000) * 5) / 288 : value));
    expect(sum(detectAnomalies(leak).flag.subarray(4000))).toBeGreaterThan(0);
    const flat = daily(16, (value, i) => (i >= 4000 ? 100 + 4 * Math.sin(i * i) : value));
    expect(sum(detectAnomalies(flat).flag.subarray(4000, 4288))).toBeGreaterThan(0);
  });

  it('alarms once after a level shift, then takes the new level for normal', () => {
    const shifted = daily(14, (value, i) => (i >= from ? value + 60 : value));
    const { flag } = detectAnomalies(shifted);
    expect(flag[from]).toBe(1);
    expect(sum(flag.subarray(from + 2 * 288))).toBe(0);
  });

  it('has about as many false alarms on noise as asked for', () => {
    const alarms = [1, 2, 3].map((seed) => {
      const random = noise(seed);
      const values = Float64Array.from({ length: 4 * 2016 }, () => 50 + 5 * random());
      return detectAnomalies({ start: 0, step: fiveMinutes, values }).events.length;
    });
    const perWeek = alarms.reduce((total, one) => total + one, 0) / (3 * 4);
    expect(perWeek).toBeLessThan(2);
  });

  it('covers at least as many observations as the band promises', () => {
    const input = daily(14);
    const { lower, upper, score } = detectAnomalies(input, { coverage: 0.9 });
    const judged = score.filter((one) => !Number.isNaN(one)).length;
    const inside = input.values.filter((value, i) => value >= lower[i] && value <= upper[i]).length;
    expect(inside / judged).toBeGreaterThan(0.9);
    expect(inside / judged).toBeLessThan(0.98);
  });

  it('judges nothing before `from`, at single gaps, or with too short a past', () => {
    const input = daily(4, (value, i) => (i === 700 ? NaN : value));
    const { score } = detectAnomalies(input, { from: 600 * fiveMinutes });
    expect(score.subarray(0, 600).every(Number.isNaN)).toBe(true);
    expect(score[700]).toBeNaN();
    expect(score[701]).not.toBeNaN();
    expect(detectAnomalies(series('1 _ 3')).notices).toMatchObject([
      { code: 'anomalies.too-short', values: { points: 2, needed: 30 } },
    ]);
  });

  it('flags the first departure from a constant', () => {
    const { flag } = detectAnomalies(series('5x100 9 5x10'));
    expect(flag[101]).toBe(1);
    expect(sum(flag.subarray(0, 101))).toBe(0);
  });
});

describe('the options of detectAnomalies', () => {
  const spiked = daily(10, (value, i) => (i === from ? 320 : value));

  it('alarm in the asked direction only', () => {
    expect(detectAnomalies(spiked, { direction: 'up' }).flag[from]).toBe(1);
    expect(detectAnomalies(spiked, { direction: 'down' }).flag[from]).toBe(0);
  });

  it.each([{ absolute: 300 }, { relative: 5 }])('pass over deviations below %j', (minimumDeviation) => {
    expect(detectAnomalies(spiked, { minimumDeviation }).flag[from]).toBe(0);
  });

  it('learn from planned ranges without an alarm', () => {
    const planned = [{ from: from * fiveMinutes, to: (from + 1) * fiveMinutes }];
    const { flag, score } = detectAnomalies(spiked, { planned });
    expect([flag[from], score[from]]).toEqual([0, 0]);
  });

  it('learn nothing from masked ranges', () => {
    const masked = [{ from: from * fiveMinutes, to: (from + 1) * fiveMinutes }];
    const withSpike = detectAnomalies(spiked, { masked });
    const without = detectAnomalies(daily(10), { masked });
    expect(withSpike.flag[from]).toBe(1);
    expect(withSpike.expected.subarray(from + 1)).toEqual(without.expected.subarray(from + 1));
  });

  it('name the deploy before a level shift, with the levels before and after', () => {
    const shifted = daily(14, (value, i) => (i >= from ? value + 60 : value));
    const deploy = (from - 3) * fiveMinutes;
    const event = events(shifted, { deploys: [0, deploy] }).find(({ start }) => start === from * fiveMinutes);
    expect(event?.afterDeploy?.deploy).toBe(deploy);
    expect((event?.afterDeploy?.after ?? 0) - (event?.afterDeploy?.before ?? 0)).toBeCloseTo(60, -1);
  });

  it('are refused where they are out of range', () => {
    expect(() => detectAnomalies(daily(1), { falseAlarmsPerWeek: 0 })).toThrow('option.false-alarms {"rate":0}');
    expect(() => detectAnomalies(daily(1), { adaptation: 0 })).toThrow('option.adaptation {"adaptation":0}');
  });
});

describe('laws of the detector', () => {
  const input = daily(9, (value, i) => (i === from ? 300 : i % 97 === 0 ? NaN : value));

  it('scores do not change with scale and offset of the values', () => {
    const expected = detectAnomalies(input, { bounds: {} }).score;
    const changed = { ...input, values: input.values.map((value) => 1024 * value - 4096) };
    const scores = detectAnomalies(changed, { bounds: {} }).score;
    scores.forEach((score, i) =>
      expect(Number.isNaN(score) ? -1 : score).toBeCloseTo(Number.isNaN(expected[i]) ? -1 : expected[i], 6)
    );
  });

  it('no assessment changes when the future is cut off', () => {
    const whole = detectAnomalies(input);
    const part = detectAnomalies({ ...input, values: input.values.subarray(0, 2100) });
    expect(part.score).toEqual(whole.score.subarray(0, 2100));
    expect(part.expected).toEqual(whole.expected.subarray(0, 2100));
    expect(part.flag).toEqual(whole.flag.subarray(0, 2100));
  });

  it('a detector that goes on from a state judges as one that saw everything', () => {
    const options = { start: input.start, step: input.step };
    const whole = createAnomalyDetector(options);
    input.values.subarray(0, 1500).forEach((value) => whole.push(value));
    const resumed = createAnomalyDetector(options, whole.state());
    const judgements = [...input.values.subarray(1500)].map((value) => [whole.push(value), resumed.push(value)]);
    judgements.forEach(([one, other]) => expect(other).toEqual(one));
    expect(resumed.state()).toEqual(whole.state());
  });

  it('the replay of a series is what a detector says value by value', () => {
    const detector = createAnomalyDetector(input);
    const scores = input.values.map((value) => detector.push(value).score);
    expect(scores).toEqual(detectAnomalies(input).score);
  });

  it('any values give scores in [0, 1] or none, a state of less than 32 KB, and ordered bands', () => {
    const ugly = [0, NaN, Infinity, -Infinity, 1e300, -1e300, 5e-324, 1, 1, 1, 1e12, -0];
    const detector = createAnomalyDetector({ start: 0, step: 60_000 });
    for (let i = 0; i < 3000; i++) {
      const { score, lower, upper } = detector.push(ugly[(i * i + 3 * i) % ugly.length] * ((i % 7) - 3));
      expect(Number.isNaN(score) || (score >= 0 && score <= 1)).toBe(true);
      expect(lower > upper).toBe(false);
    }
    expect(bytesOf(detector.state())).toBeLessThan(32_768);
  });

  it('a week off the air is one event, and no alarm follows it', () => {
    const gap = daily(21, (value, i) => (i >= from && i < from + 2016 ? NaN : value));
    const after = detectAnomalies(gap, { adaptation: 14 * day });
    expect(after.events.filter(({ kind }) => kind === 'missing')).toHaveLength(1);
    expect(sum(after.flag.subarray(from + 2016))).toBeLessThan(3);
  });
});

function bytesOf(state: unknown): number {
  if (ArrayBuffer.isView(state)) {
    return state.byteLength;
  }
  return typeof state === 'object' && state !== null
    ? Object.values(state).reduce((total: number, part) => total + bytesOf(part), 0)
    : 8;
}
