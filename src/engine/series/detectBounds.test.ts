import { series } from '../../../test/support/engine/series';
import { clampToBounds, detectBounds } from './detectBounds';

describe('detectBounds', () => {
  it.each([
    ['negative values', '-1 2 3', {}],
    ['counts', '0 20 3000', { lower: 0 }],
    ['a percentage that saturates', '20 60 100', { lower: 0, upper: 100 }],
    ['a percentage far from its ceiling', '20 60', { lower: 0 }],
    ['a ratio that saturates', '0.2 0.999 1', { lower: 0, upper: 1 }],
    ['a constant', '100x5', { lower: 0 }],
  ])('reads %s', (_, text, bounds) => {
    expect(detectBounds(series(text).values)).toEqual(bounds);
  });

  it('clamps both sides', () => {
    expect([...clampToBounds(series('-5 50 500').values, { lower: 0, upper: 100 })]).toEqual([0, 50, 100]);
  });
});
