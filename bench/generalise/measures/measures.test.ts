import { mean } from '../../forecast/report';
import { seeded } from '../../anomaly/incidents';
import type { Context } from './measure';
import { createAblation } from './ablation';
import { anomaly } from './anomaly';
import { causes } from './causes';
import { falseAlarms, summariseCounts } from './falseAlarms';
import { forecast } from './forecast';
import { injection } from './injection';
import { readArguments } from '../readArguments';
import type { BenchSet } from '../sets/benchSet';
import { hour } from '../../../src/engine';

const context: Context = { options: readArguments(['--data', 'x', '--peers', 'none']), progress: () => undefined };
const nothing: BenchSet = { name: 'own', labelled: [], hasNabWindows: false, subjects: [], holdouts: [], trials: [] };

/** Days of hourly values with noise, and one labelled spike. */
function ownSet(): BenchSet {
  const random = seeded(3);
  const values = Float64Array.from({ length: 1000 }, (_, i) => 50 + 20 * Math.sin(i / 3.82) + 4 * random());
  const labels = new Uint8Array(1000);
  values[800] = 200;
  labels[800] = 1;
  const labelled = [
    { name: 'a', series: { start: 0, step: hour, values }, labels, rows: Int32Array.from(values, (_, i) => i) },
  ];
  return { ...nothing, labelled, subjects: labelled };
}

describe('summariseCounts', () => {
  it('relates the alarms of all series together to the rate that was set, and gives the worst series', () => {
    const figures = summariseCounts(
      [
        { alarms: 12, weeks: 4 },
        { alarms: 0, weeks: 4 },
      ],
      1
    );
    expect(figures).toMatchObject({
      'mean per week': 1.5,
      'worst series': 3,
      'observed by set rate': 1.5,
      'within a factor of 2': 1,
    });
    expect(summariseCounts([{ alarms: 17, weeks: 8 }], 1)['within a factor of 2']).toBe(0);
    expect(summariseCounts([{ alarms: 0, weeks: 8 }], 1)).toMatchObject({
      'observed by set rate': 0.5 / 8,
      'within a factor of 2': 0,
    });
  });

  it('gives the worst series of those of a day or longer, where there is one', () => {
    const short = { alarms: 1, weeks: 0.001 };
    expect(summariseCounts([short, { alarms: 2, weeks: 4 }], 1)['worst series']).toBe(0.5);
    expect(summariseCounts([short, { alarms: 0, weeks: 0 }], 1)['worst series']).toBe(1000);
  });

  it('says nothing where a set is too short, unless there are too many alarms for chance', () => {
    expect(summariseCounts([{ alarms: 0, weeks: 0.1 }], 1)['within a factor of 2']).toBeNaN();
    expect(summariseCounts([{ alarms: 1, weeks: 0.1 }], 1)['observed by set rate']).toBeNaN();
    expect(summariseCounts([{ alarms: 4, weeks: 0.1 }], 1)).toMatchObject({
      'observed by set rate': 40,
      'within a factor of 2': 0,
    });
  });
});

describe('the ablation', () => {
  it('gives the worth of each part, nothing for one that the detector does not have', () => {
    const [nothingGained] = createAblation(['own invention']).run(ownSet(), context);
    expect(nothingGained).toEqual({
      method: 'own invention',
      figures: { 'worth in best F1': 0, 'worth in F1': 0 },
    });
  });
});

describe('each measure', () => {
  it('finds what a set of its own making holds', () => {
    const set = ownSet();
    const [detected] = anomaly.run(set, context);
    expect(detected).toMatchObject({ method: 'Foresight', figures: { series: 1, recall: 1, 'NAB standard': NaN } });
    const [withWindows] = anomaly.run({ ...set, hasNabWindows: true }, context);
    expect(withWindows.figures['NAB standard']).toBeGreaterThan(0);
    const rates = falseAlarms.run(set, context);
    expect(rates.map(({ method }) => method)).toEqual([7, 1, 0.25].map((setting) => `Foresight at ${setting} a week`));
    expect(rates[0].figures.weeks).toBeGreaterThan(4);
    const [injected] = injection.run(set, context);
    expect(injected.figures['recall as configured']).toBeGreaterThan(0.5);
    expect(injected.figures['alarms a week there']).toBeLessThanOrEqual(1);
    const [own, naive] = forecast.run(set, context);
    expect(own.figures['MASE rel.']).toBeLessThan(1);
    expect(naive.figures['WQL rel.']).toBeCloseTo(1, 12);
    expect(own.figures['coverage of 95 %']).toBeGreaterThan(0.8);
  });

  it('fits only sets that hold what it needs', () => {
    const measures = [anomaly, falseAlarms, injection, forecast, causes];
    expect(measures.map((measure) => measure.fits(nothing))).toEqual([false, false, false, false, false]);
    const set = ownSet();
    expect(measures.map((measure) => measure.fits(set))).toEqual([true, true, true, true, false]);
    const trial = {
      name: 'a',
      incident: { from: 0, to: 1 },
      signals: [],
      dependencies: [],
      candidates: ['a', 'b'],
      cause: 'b',
    };
    expect(causes.fits({ ...nothing, trials: [trial] })).toBe(true);
    expect(mean(causes.run({ ...nothing, trials: [trial] }, context).map(({ figures }) => figures['AC@3']))).toBe(1);
  });
});
