import fc from 'fast-check';
import { day, hour, minute } from '../../../engine';
import { planReading } from './planReading';

const onset = Date.UTC(2026, 0, 5, 12, 5);

it('begins two minutes before the onset, compares with hours before it, and reads a little after it', () => {
  const { window, from, to, step } = planReading({ from: onset, to: onset + 20 * minute }, onset + day);
  expect(step).toBe(minute);
  expect(window).toEqual({ from: onset - 2 * minute, to: onset + 20 * minute });
  expect(from).toBeLessThanOrEqual(onset - 4 * hour);
  expect(to).toBe(onset + 30 * minute);
});

it('reads nothing of the future', () => {
  const now = onset + 7 * minute + 1;
  expect(planReading({ from: onset, to: now }, now).to).toBe(onset + 7 * minute);
});

it('has at most 720 rows on whole minutes, however long the incident', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 * day }), fc.integer({ min: 0, max: day }), (length, past) => {
      const range = { from: onset + past, to: onset + past + length };
      const { from, to, step, window } = planReading(range, Infinity);
      expect((to - from) / step).toBeLessThanOrEqual(720);
      expect([step % minute, from % step, to % step]).toEqual([0, 0, 0]);
      expect(window.from).toBeLessThanOrEqual(range.from - 2 * step);
    })
  );
});
