import fc from 'fast-check';
import { formatDuration, parseDuration } from './duration';

describe('parseDuration', () => {
  it.each([
    ['15s', 15_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['28d', 28 * 86_400_000],
    ['2w', 14 * 86_400_000],
    ['250ms', 250],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text, 'Horizon')).toBe(ms);
  });

  it.each(['', '5', 'm', '5 m', '-5m', '0s', '5x', 'auto', '1h banana', '0'.repeat(63) + 'd'])(
    'refuses "%s" with the field, the value and an example',
    (text) => {
      expect(() => parseDuration(text, 'Horizon')).toThrow(/^Horizon is ".*Write a number and a unit.*such as 5m/);
    }
  );
});

test.each(['9'.repeat(1_000_000), `${'1m'.repeat(500_000)}`, ' '.repeat(1_000_000)])(
  'a text of a million characters is refused at once, whatever is in it',
  (text) => expect(() => parseDuration(text, 'Horizon')).toThrow('Horizon has 1000000 characters; at most 64 are read.')
);

describe('formatDuration', () => {
  it('writes what parseDuration reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 86_400_000 }), (ms) => {
        expect(parseDuration(formatDuration(ms), 'x')).toBe(ms);
      })
    );
  });

  it('uses the largest units', () => {
    expect(formatDuration(129_600_000)).toBe('1d12h');
    expect(formatDuration(300_000)).toBe('5m');
    expect(formatDuration(0)).toBe('0s');
  });
});
