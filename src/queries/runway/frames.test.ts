import { frames as runwayFrames } from './frames';
import type { RunwayForecast } from './task';
import type { PredictiveResults } from '../runSeries';
import {
  answered,
  findColumn,
  createContext,
  cutoff,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';

/** A runway that is expected after so many hours, and with one and nine in ten after others. */
function reaches(
  hours: { expected?: number; earliest?: number; latest?: number },
  probability: number
): PredictiveResults {
  const timeAfter = (after?: number) => (after === undefined ? undefined : cutoff + after * hour);
  const value: Partial<RunwayForecast> = {
    trust: 'good',
    weights: [],
    notices: [],
    runway: {
      expected: timeAfter(hours.expected),
      bounds: [],
      probability,
      crossing: [
        { probability: 0.1, time: timeAfter(hours.earliest) },
        { probability: 0.5 },
        { probability: 0.9, time: timeAfter(hours.latest) },
      ],
    },
  };
  return { runway: { ok: true, value: value as RunwayForecast } };
}

const filling = answered('filling', untilCutoff(60, 70), reaches({ expected: 4, earliest: 3, latest: 6 }, 0.95));
const steady = answered('steady', untilCutoff(50, 50), reaches({}, 0.01));
const full = answered('full', untilCutoff(88, 92, NaN), reaches({}, 0.2));
const failed = answered('failed', untilCutoff(1), {
  runway: { ok: false, message: { code: 'series.empty', values: {} } },
});
const all = [steady, filling, full, failed];
const context = (output: 'table' | 'runwayHours' | 'probability') =>
  createContext({ queryType: 'runway', limit: 90, crossing: 'above', output });

describe('runwayFrames', () => {
  it('gives one labelled number of hours per series, and nothing for a series that does not get there', () => {
    const frames = runwayFrames(context('runwayHours'), all);
    expect(frames.map(({ name, fields }) => [name, ...fields.map(({ values }) => [...values])])).toEqual([
      ['filling', [4]],
      ['full', [0]],
    ]);
    expect(frames[0].fields[0]).toMatchObject({ type: 'number', labels: { job: 'filling' }, config: { unit: 'h' } });
    expect(frames[0].meta).toMatchObject({ type: 'numeric-multi', typeVersion: [0, 1] });
  });

  it('has no frame where no series gets there', () => {
    expect(runwayFrames(context('runwayHours'), [steady, failed])).toEqual([]);
  });

  it('gives the probability of every series that could be forecast', () => {
    const frames = runwayFrames(context('probability'), all);
    const byName = Object.fromEntries(frames.map(({ name, fields }) => [name, fields[0].values[0]]));
    expect(byName).toEqual({ steady: 0.01, filling: 0.95, full: 1 });
  });

  it('lists the series that get there first on top, and leaves empty when the others do', () => {
    const [table] = runwayFrames(context('table'), all);
    expect(findColumn(table, 'Series')).toEqual(['full', 'filling', 'steady']);
    expect(findColumn(table, 'Now')).toEqual([92, 70, 50]);
    expect(findColumn(table, 'Reached in')).toEqual([0, 4, NaN]);
    expect(findColumn(table, 'Earliest (10 %)')).toEqual([0, 3, NaN]);
    expect(findColumn(table, 'Latest (90 %)')).toEqual([0, 6, NaN]);
    expect(findColumn(table, 'Reached at')).toEqual([cutoff, cutoff + 4 * hour, NaN]);
    expect(findField(table, 'Limit').config?.unit).toBe('percent');
  });

  it('does not take a series as full that has long been gone', () => {
    const gone = answered('gone', untilCutoff(99, NaN, NaN, NaN, NaN, NaN), reaches({}, 0.2));
    expect(runwayFrames(context('runwayHours'), [gone])).toEqual([]);
    expect(findColumn(runwayFrames(context('table'), [gone])[0], 'Now')).toEqual([NaN]);
  });

  it('takes a series at or below the limit as there already where the danger is below', () => {
    const below = createContext({ queryType: 'runway', limit: 50, crossing: 'below', output: 'runwayHours' });
    expect(runwayFrames(below, [steady])[0].fields[0].values[0]).toBe(0);
    expect(runwayFrames(below, [filling])[0].fields[0].values[0]).toBe(4);
  });
});
