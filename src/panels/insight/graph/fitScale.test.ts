import { fitScale } from './fitScale';

describe('fitScale', () => {
  it('shows all of a drawing, and none larger than half as large again', () => {
    expect(fitScale({ width: 1000, height: 100 }, { width: 500, height: 400 })).toBe(0.5);
    expect(fitScale({ width: 100, height: 1000 }, { width: 500, height: 400 })).toBe(0.4);
    expect(fitScale({ width: 10, height: 10 }, { width: 500, height: 400 })).toBe(1.5);
  });

  it('is 1 where there is nothing to draw, or no room', () => {
    expect(fitScale({ width: 0, height: 0 }, { width: 0, height: 0 })).toBe(1);
    expect(fitScale({ width: 100, height: 100 }, { width: 500, height: -20 })).toBe(1);
  });
});
