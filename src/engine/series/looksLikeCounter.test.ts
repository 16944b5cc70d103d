import { looksLikeCounter } from './looksLikeCounter';
import { series } from '../../../test/support/engine/series';

describe('looksLikeCounter', () => {
  it.each([
    ['a rise without a restart, which may be a gauge', '1+3x40', false],
    ['a rising count that restarts', '1000+3x40 0+3x40', true],
    ['a rising count with gaps', '1+3x20 _x5 9+3x20', true],
    ['a constant', '7x40', false],
    ['a gauge that goes down a little', '1+3x20 55 40+3x20', false],
    ['a sawtooth that falls too often', '0+5x4 0+5x4 0+5x4 0+5x4', false],
    ['too few points', '1+3x5', false],
    ['negative values', '-9+1x30', false],
  ])('judges %s', (_, text, expected) => {
    expect(looksLikeCounter(series(text))).toBe(expected);
  });
});
