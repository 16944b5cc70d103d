import { seeded } from './incidents';
import { bestEventScore, scoreEvents } from './eventScore';
import { leftDiscord } from './leftDiscord';
import { detect, detectBranches, ours } from './methods';
import { windowedGaussian } from './windowedPeers';
import type { Labelled } from './data/labelled';
import { minute } from '../../src/engine';

const seriesOf = (values: Float64Array, step = 5 * minute) => ({ start: 0, step, values });

function wave(count: number, cycle: number, seed = 1): Float64Array {
  const random = seeded(seed);
  return Float64Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * i) / cycle) + 0.1 * random());
}

describe('scoreEvents', () => {
  const labelled = (labels: number[], ignored?: number[]): Labelled => ({
    name: 'a',
    series: seriesOf(new Float64Array(labels.length)),
    labels: Uint8Array.from(labels),
    ignored: ignored && Uint8Array.from(ignored),
    rows: new Int32Array(),
  });

  it('finds a stretch by an alarm in it or three observations later, and counts adjacent false alarms once', () => {
    const set = [labelled([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])];
    const { precision, recall } = scoreEvents(set, [Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1)]);
    expect([precision, recall]).toEqual([1 / 3, 1]);
  });

  it('counts alarms neither way where they are ignored', () => {
    const set = [labelled([0, 0, 1, 0, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0, 0, 0, 1])];
    const { precision, falseAlarmsPerDay } = scoreEvents(set, [Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0, 1)]);
    expect([precision, falseAlarmsPerDay]).toEqual([1, 0]);
  });

  it('chooses the threshold with the highest F1', () => {
    const set = [labelled([...Array.from({ length: 20 }, () => 0), 1])];
    const scores = Float64Array.from({ length: 21 }, (_, i) => (i === 20 ? 9 : i / 20));
    expect(bestEventScore(set, [scores]).f1).toBe(1);
  });
});

describe('leftDiscord', () => {
  it('scores a subsequence by the nearest earlier one, as comparing all pairs does', () => {
    const values = wave(600, 25);
    const length = leftDiscord.findSpan?.(seriesOf(values)) ?? 0;
    expect(length % 25).toBe(0);
    const scores = leftDiscord.score(seriesOf(values));
    for (const end of [333, 450, 599]) {
      const start = end - length + 1;
      const earlier = Array.from({ length: start - length + 1 }, (_, i) => correlation(values, i, start, length));
      expect(scores[end]).toBeCloseTo(Math.sqrt(1 - Math.max(...earlier)), 6);
    }
    expect(scores.subarray(0, 3 * length).every(Number.isNaN)).toBe(true);
  });

  it('is highest at a cycle of another form, and the same for the rest of a series alone', () => {
    const values = wave(2000, 40);
    values.fill(0.5, 1500, 1520);
    const scores = leftDiscord.score(seriesOf(values));
    const highest = scores.indexOf(Math.max(...scores.filter(Number.isFinite)));
    expect(highest).toBeGreaterThanOrEqual(1500);
    expect(highest).toBeLessThan(1560);
    const rest = leftDiscord.score(seriesOf(values), 1400).subarray(1400);
    rest.forEach((score, i) => expect(score).toBeCloseTo(scores[1400 + i], 6));
  });

  it('sees nothing in what is constant, and averages what is sampled finer than it compares', () => {
    expect(leftDiscord.score(seriesOf(new Float64Array(500).fill(3))).filter((score) => score > 0)).toHaveLength(0);
    const span = leftDiscord.findSpan?.(seriesOf(wave(7000, 500))) ?? 0;
    expect(Math.abs(span - 500)).toBeLessThan(10);
    expect(leftDiscord.score(seriesOf(wave(7000, 500))).filter(Number.isFinite).length).toBeGreaterThan(4900);
  });
});

function correlation(values: Float64Array, ...[a, b, length]: number[]): number {
  const normalise = (from: number) => {
    const inside = values.subarray(from, from + length);
    const mean = inside.reduce((sum, value) => sum + value, 0) / length;
    const size = Math.sqrt(inside.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    return inside.map((value) => (value - mean) / size);
  };
  const second = normalise(b);
  return normalise(a).reduce((sum, value, i) => sum + value * second[i], 0);
}

describe('windowedGaussian', () => {
  it('gives the same scores for the rest of a series alone', () => {
    const values = wave(2000, 40);
    values.fill(NaN, 1300, 1390);
    const scores = windowedGaussian.score(seriesOf(values)).subarray(1401);
    expect(windowedGaussian.score(seriesOf(values), 1401).subarray(1401)).toEqual(scores);
  });
});

describe('our detections', () => {
  const values = wave(900, 288);
  values[700] = 9;

  it('have an alarm for an event, pauses in it included', () => {
    const { scores, alarms } = detect(ours, seriesOf(values));
    expect(scores[700]).toBeGreaterThan(0);
    expect(alarms[700]).toBe(1);
  });

  it('of a series that goes on otherwise are those of the whole', () => {
    const branch = { from: 600, values: values.slice(600, 750).map((value) => value + 3) };
    const whole = values.slice(0, 750);
    whole.set(branch.values, 600);
    const [branched] = detectBranches(ours, seriesOf(values), [branch]);
    const { scores } = detect(ours, seriesOf(whole));
    expect([...branched.scores]).toEqual([...scores.subarray(600)]);
  });
});
