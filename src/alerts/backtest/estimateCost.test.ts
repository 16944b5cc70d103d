import { examples } from '../../../test/support/alerts/examples';
import { assessSuitability } from './suitability/assessSuitability';
import { splitRange, maxChunkMs } from './splitRange';
import { estimateCost } from './estimateCost';
import { sensitivityVariants } from './simulate/sensitivityVariants';

const now = Date.UTC(2026, 5, 1);

describe('estimateCost', () => {
  it('reads the training window once, then only what is new', () => {
    const { samplesAtFirst, formats } = estimateCost(examples.anomaly, 10, now);
    const [grafana] = formats;
    expect(samplesAtFirst).toBeGreaterThan(10 * 28 * 288);
    expect(grafana).toMatchObject({ format: 'grafana', samplesPerHour: 120, evaluationsPerHour: 60, seriesWritten: 0 });
    expect(grafana.cacheBytes).toBeGreaterThan(10 * 8 * 28 * 288);
  });

  it('reads twice where shares are weighed by the count behind them', () => {
    const { source } = examples.anomaly;
    const query = { ...source.query, expr: 'rate(failed[5m]) / rate(requests[5m])' };
    const ratio = { ...examples.anomaly, source: { ...source, query } };
    const [plain, weighed] = [examples.anomaly, ratio].map((rule) => estimateCost(rule, 1, now).formats[0]);
    expect(weighed.samplesPerHour).toBe(2 * plain.samplesPerHour);
  });

  it('grows with the number of series', () => {
    const [one, ten] = [1, 10].map((series) => estimateCost(examples.runwayTime, series, now).formats[0]);
    expect(ten.samplesPerHour).toBe(10 * one.samplesPerHour);
    expect(ten.cacheBytes).toBe(10 * one.cacheBytes);
  });

  it('finds plain rules dearer where they read their whole past again, and cheapest where they read one sample', () => {
    expect(estimateCost(examples.anomaly, 1, now).cheapest).toBe('grafana');
    const { formats } = estimateCost(examples.missing, 1, now);
    expect(formats.map(({ format }) => format)).toEqual(['grafana', 'prometheus']);
  });

  it('counts the series that recording rules write', () => {
    const recording = estimateCost(examples.anomaly, 10, now).formats.find(({ format }) => format === 'recording');
    expect(recording?.seriesWritten).toBe(40);
  });
});

describe('assessSuitability', () => {
  const figures = { mase: 0.6, coverage: 0.94, nominal: 0.95, windows: 8 };

  it('advises against rules on what cannot be forecast better than by repeating the last season', () => {
    const { verdict, reason } = assessSuitability('anomaly', { ...figures, mase: 1.2 });
    expect(verdict).toBe('do not alert on this');
    expect(reason).toContain('MASE 1.20 over 8 past forecasts');
  });

  it.each([
    ['fine', figures],
    ['weak', { ...figures, mase: 0.95 }],
    ['weak', { ...figures, coverage: 0.7 }],
    ['unknown', { ...figures, mase: NaN }],
  ])('is %s', (verdict, given) => {
    expect(assessSuitability('runway', given).verdict).toBe(verdict);
  });

  it('does not mind for kinds that rest on no forecast', () => {
    expect(assessSuitability('missing', { ...figures, mase: 3 }).verdict).toBe('fine');
  });
});

describe('sensitivityVariants', () => {
  it('goes from the most sensitive to the least', () => {
    expect(sensitivityVariants(examples.anomaly, []).map(({ setting }) => setting)).toEqual([7, 3, 1, 0.5, 0.25, 0.1]);
    expect(sensitivityVariants(examples.runwayProbability, []).map(({ setting }) => setting)).toEqual([
      0.5, 0.7, 0.8, 0.9, 0.95, 0.99,
    ]);
    const values = Float64Array.from({ length: 101 }, (_, i) => i);
    const judged = [{ part: '', start: 0, interval: 1, count: 101, series: [{ labels: {}, values }] }];
    const limits = sensitivityVariants(examples.forecastBreach, judged).map(({ setting }) => setting);
    expect(limits[0]).toBe(50.5);
    expect([...limits].sort((a, b) => a - b)).toEqual(limits);
  });

  it('evaluates anew only where the values that are judged differ', () => {
    expect(sensitivityVariants(examples.anomaly, []).every(({ sameValues }) => sameValues)).toBe(false);
    expect(sensitivityVariants(examples.runwayTime, []).every(({ sameValues }) => sameValues)).toBe(true);
  });

  it('has nothing to set for missing data and error budgets', () => {
    expect(sensitivityVariants(examples.missing, [])).toEqual([]);
    expect(sensitivityVariants(examples.sloBurn, [])).toEqual([]);
  });
});

describe('splitRange', () => {
  it('cuts a range into pieces that follow one another', () => {
    const pieces = splitRange({ from: 10, to: 10 + 2.5 * maxChunkMs });
    expect(pieces).toHaveLength(3);
    expect(pieces[0].from).toBe(10);
    expect(pieces[1].from).toBe(pieces[0].to);
    expect(pieces[2].to).toBe(10 + 2.5 * maxChunkMs);
  });
});
