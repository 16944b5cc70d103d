import { training } from '../../../../test/support/engine/training';
import { measureLineStep } from './lineStep';

const values = (slope: number) =>
  Array.from({ length: 240 }, (_, i) => slope * i + 2 * Math.sin((i * Math.PI) / 12) - (i >= 150 ? 30 : 0));

describe('measureLineStep', () => {
  it('measures the step in a line with a season', () => {
    const shift = measureLineStep(training(values(0.2), [24]));
    expect(shift).toMatchObject({ index: 150, kind: 'difference' });
    expect(Math.abs((shift?.size ?? 0) + 30)).toBeLessThan(1.5);
  });

  it('leaves series without a trend to the search for level shifts', () => {
    expect(measureLineStep(training(values(0), [24]))).toBeUndefined();
  });
});
