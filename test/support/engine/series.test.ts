import { series } from './series';

describe('series', () => {
  it('expands runs, gaps and repeats', () => {
    const expand = (text: string) => [...series(text).values].join(' ');
    expect(expand('1 2 3+1x4 _ 9 7-2x2 5x2 _x2')).toBe('1 2 3 4 5 6 7 NaN 9 7 5 3 5 5 5 NaN NaN');
  });

  it('refuses what it cannot read', () => {
    expect(() => series('1 two')).toThrow('"two" is not in series notation');
  });
});
