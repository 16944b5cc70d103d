import {
  addPattern,
  readKnownPatterns,
  removePattern,
  withKnownPatterns,
  writeTimes,
  type KnownPattern,
} from './knownPatterns';

const always: KnownPattern = { pattern: 'a <_>', effect: 'ignore' };
const nightly: KnownPattern = { pattern: 'b', effect: 'ignore', times: ['2026-12-01T22:00Z/2026-12-02T02:00Z'] };

it('are read from the settings, and what is no such entry is left out', () => {
  expect(readKnownPatterns({ logs: { patterns: [always, { pattern: 7 }, 'x', nightly] } })).toEqual([always, nightly]);
  expect([readKnownPatterns(undefined), readKnownPatterns({}), readKnownPatterns({ logs: [] })]).toEqual([[], [], []]);
});

it('are written beside all other settings', () => {
  const settings = { sources: [1], logs: { maxLines: 100, patterns: [always] } };
  expect(withKnownPatterns(settings, [])).toEqual({ sources: [1], logs: { maxLines: 100, patterns: [] } });
});

it('are in the list once, with all of their times', () => {
  const later = { ...nightly, times: ['2026-12-03T22:00Z/2026-12-04T02:00Z'] };
  expect(addPattern([nightly], later)).toEqual([{ ...nightly, times: [...(nightly.times ?? []), ...later.times] }]);
  expect(addPattern([nightly, always], nightly)).toEqual([always, nightly]);
});

it('need no times once they are always ignored', () => {
  expect(addPattern([nightly], { pattern: 'b', effect: 'ignore' })).toEqual([{ pattern: 'b', effect: 'ignore' }]);
  expect(addPattern([always], { ...always, times: nightly.times })).toEqual([always]);
});

it('can be taken back', () => {
  expect(removePattern([always, nightly], 'b')).toEqual([always]);
});

it('have their times in UTC, to the minute', () => {
  const from = Date.UTC(2026, 11, 1, 22, 0, 30);
  expect(writeTimes({ from, to: from + 4 * 3_600_000 })).toBe('2026-12-01T22:00Z/2026-12-02T02:00Z');
});
