import { forecast, hour, minute } from '../../src/engine';
import { createPrometheus } from '../support/situations/createPrometheus';
import { openForesight, readColumn } from '../support/situations/openForesight';

const end = 1_800_000_000_000;

describe.each([[[10, 12, 11]], [[3, 5, 4]], [[100, 90, 95]], [[1, 2, 3]], [[7, 3, 5, 4]], [[0.2, 0.8]]])(
  'few values: %j',
  (seen) => {
    const width = Math.max(...seen) - Math.min(...seen);

    it('have an interval at least as wide as they are, or none', () => {
      let intervals;
      try {
        ({ intervals } = forecast(
          { start: 0, step: minute, values: Float64Array.from(seen) },
          { horizon: 5 }
        ).forecast);
      } catch {
        return;
      }
      const [{ lower, upper }] = intervals;
      expect(upper[0] - lower[0]).toBeGreaterThanOrEqual(width);
    });

    it('have it in a panel, too', async () => {
      const times = seen.map((_, i) => end - (seen.length - 1 - i) * minute);
      const value = (time: number) => seen[times.indexOf(time)];
      const foresight = openForesight(createPrometheus([{ labels: {}, times, value }]));
      const frames = await foresight.query(
        { step: '1m', training: '1h', horizon: '5m' },
        { from: end - hour, to: end, now: end }
      );
      const [lower, upper] = ['lower', 'upper'].map((name) => readColumn(frames, name).filter(Number.isFinite));
      if (lower.length > 0) {
        expect(upper[upper.length - 5] - lower[lower.length - 5]).toBeGreaterThanOrEqual(width);
      }
    });
  }
);
