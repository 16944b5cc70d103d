import { groupsOf, runJob } from './runJob';
import { hour } from '../engine';

const seriesOf = (id: number) => ({
  start: 0,
  step: hour,
  values: Float64Array.from({ length: 100 }, (_, i) => Math.sin(i * id)),
});
const series = [1, 2, 3, 4].map(seriesOf);
const empty = { start: 0, step: hour, values: new Float64Array(0) };

describe('groupsOf', () => {
  it('keeps the series together that are compared with each other, and no others', () => {
    expect(groupsOf({ kind: 'forecast', series, options: { horizon: 1 } })).toHaveLength(4);
    expect(groupsOf({ kind: 'outliers', series, options: {} })).toEqual([series]);
    expect(groupsOf({ kind: 'outliers', series: [], options: {} })).toEqual([]);
  });
});

describe('runJob', () => {
  it('gives each of the compared series its own judgement and the band of all', () => {
    const outcomes = runJob({ kind: 'outliers', series, options: {} });
    const values = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(values).toHaveLength(4);
    expect(new Set(values.map(({ flag }) => flag)).size).toBe(4);
    expect(new Set(values.map(({ centre }) => centre)).size).toBe(1);
  });

  it('refuses all of the compared series where they are not on one grid, with the reason', () => {
    const outcomes = runJob({ kind: 'outliers', series: [...series, empty], options: {} });
    expect(outcomes).toHaveLength(5);
    outcomes.forEach((outcome) =>
      expect(outcome).toEqual({ ok: false, message: expect.stringMatching(/Put all on one grid/) })
    );
  });

  it('refuses only the series that is wrong where each is judged by itself', () => {
    const outcomes = runJob({ kind: 'backtest', series: [series[0], empty], options: { horizon: 5 } });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
  });
});
