import fc from 'fast-check';
import { end, minute, patternFrames, paid, refused, retried, synced } from '../../../../test/support/ui/patternFrames';
import { readPatterns } from '../readPatterns';
import { findTurn, listMarks } from './listMarks';

const marks = (...cells: Array<typeof paid>) => {
  const read = readPatterns(patternFrames(cells));
  return read?.volume ? listMarks(read.rows, read.volume).map(({ state, time }) => [state, (time - end) / minute]) : [];
};

it('marks what is new where it was first seen, what vanished where it was last seen, and a surge where it began', () => {
  expect(marks(paid, refused, synced, retried)).toEqual([
    ['new', -30],
    ['vanished', -90],
    ['surging', -60],
  ]);
});

it('marks nothing that is not within the chart, or not known', () => {
  expect(marks({ ...refused, firstSeen: end - 600 * minute }, { ...synced, lastSeen: undefined })).toEqual([]);
  expect(marks({ ...retried, volume: undefined })).toEqual([]);
});

it('finds where a step up or down lies', () => {
  const step = fc.record({
    before: fc.integer({ min: 1, max: 20 }),
    after: fc.integer({ min: 1, max: 20 }),
    size: fc.integer({ min: -50, max: 50 }).filter((size) => size !== 0),
  });
  fc.assert(
    fc.property(step, ({ before, after, size }) => {
      const values = [...Array<number>(before).fill(100), ...Array<number>(after).fill(100 + size)];
      expect(findTurn(values)).toBe(before);
    })
  );
});
