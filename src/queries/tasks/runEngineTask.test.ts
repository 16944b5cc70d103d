import { hour } from '../../engine';
import type { PeerComparison } from '../outliers/task';
import { runEngineTask } from './runEngineTask';
import { groupSeries } from './taskProperties';

const seriesOf = (id: number) => ({
  start: 0,
  step: hour,
  values: Float64Array.from({ length: 100 }, (_, i) => Math.sin(i * id)),
});
const series = [1, 2, 3, 4].map(seriesOf);
const stage = 'answer';
const empty = { start: 0, step: hour, values: new Float64Array(0) };

describe('groupSeries', () => {
  it('keeps the series together that are compared with each other, and no others', () => {
    expect(groupSeries({ stage, type: 'forecast', series, options: { horizon: 1 } })).toHaveLength(4);
    expect(groupSeries({ stage, type: 'outliers', series, options: {} })).toEqual([series]);
    expect(groupSeries({ stage, type: 'outliers', series: [], options: {} })).toEqual([]);
  });
});

describe('runEngineTask', () => {
  it('gives each of the compared series its own judgement and the band of all', async () => {
    const outcomes = await runEngineTask({ stage, type: 'outliers', series, options: {} });
    const values = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value as PeerComparison] : []));
    expect(values).toHaveLength(4);
    expect(new Set(values.map(({ flag }) => flag)).size).toBe(4);
    expect(new Set(values.map(({ centre }) => centre)).size).toBe(1);
  });

  it('refuses all of the compared series where they are not on one grid, with the reason', async () => {
    const outcomes = await runEngineTask({ stage, type: 'outliers', series: [...series, empty], options: {} });
    expect(outcomes).toHaveLength(5);
    outcomes.forEach((outcome) =>
      expect(outcome).toEqual({ ok: false, message: expect.objectContaining({ code: 'peers.off-grid' }) })
    );
  });

  it('refuses only the series that is wrong where each is judged by itself', async () => {
    const outcomes = await runEngineTask({
      stage,
      type: 'backtest',
      series: [series[0], empty],
      options: { horizon: 5 },
    });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
  });
});
