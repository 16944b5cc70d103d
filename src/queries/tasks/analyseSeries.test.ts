import { series } from '../../../test/support/engine/series';
import type { Calendar } from '../time/calendar';
import type { EngineTask, Executor } from '../engineTask';
import { getDefaultQuery, listOutputs, type PredictiveQuery } from '../query';
import { analyseSeries, planQuery } from '../runSeries';
import type { SeriesOutput, SeriesQueryTypeName } from '../registry';

const hour = 3_600_000;
const now = 1000 * hour;

type Change = Partial<PredictiveQuery> & { calendar?: Calendar };

/** The tasks that an output of a query asks for, without their series. */
async function listTasks(queryType: SeriesQueryTypeName, output: SeriesOutput, { calendar, ...change }: Change = {}) {
  const tasks: Array<EngineTask & { length: number }> = [];
  const executor: Executor = {
    run: async (task) => {
      tasks.push({ ...task, length: task.series[0].values.length });
      return task.series.map(() => ({ ok: false, message: { code: 'query.verbatim', values: { text: task.type } } }));
    },
  };
  const query: PredictiveQuery = {
    ...getDefaultQuery(queryType),
    output,
    limit: 90,
    step: '1h',
    training: '4d',
    ...change,
  };
  const request = { refId: 'A', from: now - 24 * hour, to: now, intervalMs: hour, now, forAlert: false, calendar };
  const plan = planQuery(query, request);
  const values = series('_x19 5x200').values;
  const one = { start: now - (values.length - 1) * hour, step: hour, values };
  const history = { name: 'a', labels: {}, series: one, duplicates: 0, irregular: false };
  const { signal } = new AbortController();
  const [results] = await analyseSeries({ query, plan, output }, [history], { executor, signal });
  return { tasks, results };
}

describe('analyseSeries', () => {
  it.each<[SeriesQueryTypeName, SeriesOutput, SeriesQueryTypeName[]]>([
    ['forecast', 'bands', ['forecast', 'anomalies']],
    ['forecast', 'upper', ['forecast']],
    ['forecast', 'anomalyFlag', ['anomalies']],
    ['anomalies', 'events', ['anomalies']],
    ['outliers', 'bands', ['outliers']],
    ['changepoints', 'count', ['changepoints']],
    ['runway', 'probability', ['runway']],
    ['backtest', 'scores', ['backtest']],
  ])('asks the engine for no more than a %s query with output %s needs', async (queryType, output, kinds) => {
    const { tasks, results } = await listTasks(queryType, output);
    expect(tasks.map(({ type }) => type)).toEqual(kinds);
    expect(results).toEqual(
      Object.fromEntries(
        kinds.map((kind) => [kind, { ok: false, message: { code: 'query.verbatim', values: { text: kind } } }])
      )
    );
  });

  it('lets a forecast learn from the training window alone, and a backtest from the first observation on', async () => {
    expect((await listTasks('forecast', 'forecast')).tasks[0].length).toBe(4 * 24 + 1);
    expect((await listTasks('anomalies', 'bands')).tasks[0].length).toBe(220);
    expect((await listTasks('backtest', 'scores')).tasks[0].length).toBe(201);
  });

  it('tells whatever forecasts of known events and of the time zone, and nothing where there is none', async () => {
    const sale = { name: 'sale', ranges: [{ from: now - 30 * hour, to: now - 20 * hour }] };
    const calendar = { timeZone: 'Asia/Seoul', learnt: [sale], excluded: [] };
    for (const queryType of ['forecast', 'runway', 'backtest'] as const) {
      const [output] = listOutputs(queryType);
      const { tasks } = await listTasks(queryType, output, { calendar });
      expect(tasks[0].options).toMatchObject({ events: [sale], timeZone: 'Asia/Seoul' });
      expect((await listTasks(queryType, output)).tasks[0].options).toMatchObject({ events: undefined });
    }
    const { tasks } = await listTasks('anomalies', 'events', { calendar });
    expect(tasks[0].options).toMatchObject({ planned: sale.ranges });
  });

  it('hands the options of each query type over', async () => {
    const planned = ['1970-02-10/1970-02-11'];
    const deploys = ['1970-02-03T00:00Z'];
    const minimumDeviation = { absolute: 5, relative: 0.1 };
    const anomalies = await listTasks('anomalies', 'events', { direction: 'up', minimumDeviation, planned, deploys });
    expect(anomalies.tasks[0].options).toMatchObject({
      direction: 'up',
      minimumDeviation,
      planned: [{ from: Date.UTC(1970, 1, 10), to: Date.UTC(1970, 1, 11) }],
      deploys: [Date.UTC(1970, 1, 3)],
    });
    const runway = await listTasks('runway', 'table', { crossing: 'below', horizon: '3d' });
    expect(runway.tasks[0].options).toMatchObject({ limit: 90, direction: 'below', horizon: 72 });
    const outliers = await listTasks('outliers', 'bands', { method: 'dbscan' });
    expect(outliers.tasks[0].options).toEqual({ method: 'dbscan', falseAlarmsPerWeek: 0.25 });
    const backtest = await listTasks('backtest', 'scores', { windows: 3, horizon: '6h' });
    expect(backtest.tasks[0].options).toMatchObject({ windows: 3, horizon: 6, coverage: 0.95 });
  });
});
