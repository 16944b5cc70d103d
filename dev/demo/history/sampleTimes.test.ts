import { day, hour, minute } from '../time';
import { blockLength, sampleTimes, splitIntoBlocks } from './sampleTimes';

const end = Date.UTC(2026, 0, 29, 7, 13);

describe('sampleTimes', () => {
  const times = [...sampleTimes(end - 5 * day, end, end)];

  test('they ascend, and stay inside the range', () => {
    times.forEach((t, i) => expect(t).toBeGreaterThan(i === 0 ? end - 5 * day - 1 : times[i - 1]));
    expect(times[times.length - 1]).toBeLessThan(end);
  });

  test('a rate over five minutes always finds two samples', () => {
    times.slice(1).forEach((t, i) => expect(t - times[i]).toBeLessThanOrEqual(2.5 * minute));
  });

  test('the last two days have one every minute, and the last seven hours one every ten seconds', () => {
    const fine = end - 7 * hour;
    expect(times.filter((t) => t >= end - 2 * day && t < fine)).toHaveLength(41 * 60);
    expect(times.filter((t) => t >= fine)).toHaveLength(7 * 60 * 6);
  });

  test('two ranges give the same times as the whole', () => {
    const middle = end - 3 * day + 12_345;
    const parts = [...sampleTimes(end - 5 * day, middle, end), ...sampleTimes(middle, end, end)];
    expect(parts).toEqual(times);
  });
});

describe('splitIntoBlocks', () => {
  test('the parts are the whole, and none crosses a block boundary', () => {
    const parts = splitIntoBlocks(end - 28 * day, end);
    expect(parts[0].from).toBe(end - 28 * day);
    expect(parts[parts.length - 1].to).toBe(end);
    parts.forEach(({ from, to }, i) => {
      expect(Math.floor(from / blockLength)).toBe(Math.floor((to - 1) / blockLength));
      expect(i === 0 || parts[i - 1].to === from).toBe(true);
    });
  });

  test('an empty range has no parts', () => {
    expect(splitIntoBlocks(5 * hour, 5 * hour)).toEqual([]);
  });
});
