import { logCounts } from '../../../../test/support/engine/logCounts';
import { minute, week } from '../../series/units';
import { scanCounts } from './scanCounts';

const weeks = 3;
const seeds = [1, 2, 3];

/** How often rows become marked. */
function countBegins(marks: ArrayLike<number>): number {
  return Array.from(marks).filter((mark, row) => mark !== 0 && mark !== (marks[row - 1] ?? 0)).length;
}

describe.each([
  ['a rare line', { rate: 0.002 }],
  ['a line every two hours by day', { rate: 0.04, swing: 0.9 }],
  ['a line every half an hour', { rate: 0.2 }],
  ['many lines', { rate: 8, swing: 0.8 }],
  ['rare batches', { rate: 0.005, maxBatch: 10 }],
  ['frequent batches', { rate: 0.5, swing: 0.5, maxBatch: 10 }],
])('%s', (_, model) => {
  const step = 10 * minute;
  const quiet = seeds.map((seed) => logCounts({ step, length: (weeks * week) / step, seed, ...model }));

  it.each([1, 0.1])('seems unusual at most %s times a week', (falseAlarmsPerWeek) => {
    const scans = quiet.map((counts) => scanCounts(counts, falseAlarmsPerWeek));
    const alarms = scans.map(({ change, isVanished }) => countBegins(change) + countBegins(isVanished));
    const expected = falseAlarmsPerWeek * weeks * seeds.length;
    // Three standard deviations of a Poisson number above what is promised.
    expect(alarms.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(expected + 3 * Math.sqrt(expected));
  });

  it('is classified by the past alone: later rows change no earlier one', () => {
    const [{ values }] = quiet;
    const cut = Math.round(values.length * 0.7);
    const whole = scanCounts(quiet[0], 1);
    const before = scanCounts({ start: 0, step, values: values.subarray(0, cut) }, 1);
    expect(before.change).toEqual(whole.change.subarray(0, cut));
    expect(before.isVanished).toEqual(whole.isVanished.subarray(0, cut));
  });
});
