import { hour, minute, type Series } from '../../../engine';
import { findOnset } from './findOnset';

const from = 6 * hour;
/** Around 10 but for a time in which it is 50. */
function createSeries(troubled: { since: number; until: number }): Series {
  const at = (time: number) => (time >= troubled.since && time < troubled.until ? 50 : 10 + ((time / minute) % 3));
  return { start: 0, step: minute, values: Float64Array.from({ length: 400 }, (_, i) => at(i * minute)) };
}
const find = (since: number, until = Infinity) => findOnset([createSeries({ since, until })], from);

it('is when the values became unusual that are unusual still', () => {
  expect(find(from - 12 * minute)).toBe(from - 12 * minute);
});

it('is as it was seen where nothing is unusual then: later troubles and those that ended count for nothing', () => {
  expect(find(from + 3 * minute)).toBe(from);
  expect(find(from - 12 * minute, from - 3 * minute)).toBe(from);
  expect(findOnset([], from)).toBe(from);
});

it('is as it was seen where the values were as unusual for more than an hour', () => {
  expect(find(from - 61 * minute)).toBe(from);
});
