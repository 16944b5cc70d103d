import { series } from '../../test/support/engine/series';
import type { Calendar } from './time/calendar';
import type { Compute, Job, JobKind, JobResult } from './job';
import { modelSeries } from './model';
import { planQuery } from './plan';
import { defaultsOf, type PredictiveQuery } from './query';
import { outputsOf, type Output, type QueryType } from './queryTypes';
import { hour } from '../engine';

const now = 1000 * hour;

type Change = Partial<PredictiveQuery> & { calendar?: Calendar };

/** The jobs that an output of a query asks for, without their series. */
async function jobsFor(queryType: QueryType, output: Output, { calendar, ...change }: Change = {}) {
  const jobs: Array<Job & { length: number }> = [];
  const compute: Compute = {
    run: async <Kind extends JobKind>(job: Job<Kind>): Promise<JobResult<Kind>> => {
      jobs.push({ ...job, length: job.series[0].values.length });
      return job.series.map(() => ({ ok: false, message: job.kind }));
    },
  };
  const query: PredictiveQuery = { ...defaultsOf(queryType), output, limit: 90, step: '1h', training: '4d', ...change };
  const request = { refId: 'A', from: now - 24 * hour, to: now, intervalMs: hour, now, forAlert: false, calendar };
  const plan = planQuery(query, request);
  const values = series('_x19 5x200').values;
  const one = { start: now - (values.length - 1) * hour, step: hour, values };
  const history = { name: 'a', labels: {}, series: one, duplicates: 0, irregular: false };
  const { signal } = new AbortController();
  const [modelled] = await modelSeries({ query, plan, output }, [history], { compute, signal });
  return { jobs, modelled };
}

describe('modelSeries', () => {
  it.each<[QueryType, Output, JobKind[]]>([
    ['forecast', 'bands', ['forecast', 'anomalies']],
    ['forecast', 'upper', ['forecast']],
    ['forecast', 'anomalyFlag', ['anomalies']],
    ['anomalies', 'events', ['anomalies']],
    ['outliers', 'bands', ['outliers']],
    ['changepoints', 'count', ['changepoints']],
    ['runway', 'probability', ['runway']],
    ['backtest', 'scores', ['backtest']],
  ])('asks the engine for no more than a %s query with output %s needs', async (queryType, output, kinds) => {
    const { jobs, modelled } = await jobsFor(queryType, output);
    expect(jobs.map(({ kind }) => kind)).toEqual(kinds);
    expect(modelled).toEqual(Object.fromEntries(kinds.map((kind) => [kind, { ok: false, message: kind }])));
  });

  it('lets a forecast learn from the training window alone, and a backtest from the first observation on', async () => {
    expect((await jobsFor('forecast', 'forecast')).jobs[0].length).toBe(4 * 24 + 1);
    expect((await jobsFor('anomalies', 'bands')).jobs[0].length).toBe(220);
    expect((await jobsFor('backtest', 'scores')).jobs[0].length).toBe(201);
  });

  it('tells whatever forecasts of known events and of the time zone, and nothing where there is none', async () => {
    const sale = { name: 'sale', ranges: [{ from: now - 30 * hour, to: now - 20 * hour }] };
    const calendar = { timeZone: 'Asia/Seoul', learnt: [sale], excluded: [] };
    for (const queryType of ['forecast', 'runway', 'backtest'] as const) {
      const [output] = outputsOf(queryType);
      const { jobs } = await jobsFor(queryType, output, { calendar });
      expect(jobs[0].options).toMatchObject({ events: [sale], timeZone: 'Asia/Seoul' });
      expect((await jobsFor(queryType, output)).jobs[0].options).toMatchObject({ events: undefined });
    }
    const { jobs } = await jobsFor('anomalies', 'events', { calendar });
    expect(jobs[0].options).toMatchObject({ planned: sale.ranges });
  });

  it('hands the options of each query type over', async () => {
    const planned = ['1970-02-10/1970-02-11'];
    const deploys = ['1970-02-03T00:00Z'];
    const minimumDeviation = { absolute: 5, relative: 0.1 };
    const anomalies = await jobsFor('anomalies', 'events', { direction: 'up', minimumDeviation, planned, deploys });
    expect(anomalies.jobs[0].options).toMatchObject({
      direction: 'up',
      minimumDeviation,
      planned: [{ from: Date.UTC(1970, 1, 10), to: Date.UTC(1970, 1, 11) }],
      deploys: [Date.UTC(1970, 1, 3)],
    });
    const runway = await jobsFor('runway', 'table', { crossing: 'below', horizon: '3d' });
    expect(runway.jobs[0].options).toMatchObject({ limit: 90, direction: 'below', horizon: 72 });
    const outliers = await jobsFor('outliers', 'bands', { method: 'dbscan' });
    expect(outliers.jobs[0].options).toEqual({ method: 'dbscan', falseAlarmsPerWeek: 0.25 });
    const backtest = await jobsFor('backtest', 'scores', { windows: 3, horizon: '6h' });
    expect(backtest.jobs[0].options).toMatchObject({ windows: 3, horizon: 6, coverage: 0.95 });
  });
});
