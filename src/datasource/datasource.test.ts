/* eslint-disable @typescript-eslint/no-deprecated -- Grafana's newer way to carry queries over loses all but their labels. */
import { lastValueFrom, of } from 'rxjs';
import { CoreApp, dateTime, type DataQueryRequest } from '@grafana/data';
import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { defaultQuery, type PredictiveQuery } from '../queries';
import {
  directSource,
  installFakeGrafana,
  lokiSource,
  makeDataSource,
  promSource,
} from '../../test/support/datasource/fakeGrafana';
import type { ForesightQuery } from './types';

const makeQuery = (patch: Partial<PredictiveQuery>): ForesightQuery => ({
  ...defaultQuery,
  refId: 'A',
  source: { uid: 'prom' },
  query: { expr: 'up' },
  ...patch,
});

beforeEach(() => installFakeGrafana());

it('starts a new panel with the first allowed source that exists', () => {
  const gone = { uid: 'gone', kind: 'grafana' as const };
  expect(makeDataSource([gone, promSource]).getDefaultQuery(CoreApp.Dashboard).source).toEqual({ uid: 'prom' });
  expect(makeDataSource([]).getDefaultQuery().source).toEqual({ uid: '' });
});

describe('filterQuery', () => {
  const datasource = makeDataSource([promSource]);

  it('skips queries without a source, without an inner query, and hidden ones', () => {
    expect(datasource.filterQuery(makeQuery({ source: { uid: '' } }))).toBe(false);
    expect(datasource.filterQuery(makeQuery({ query: {} }))).toBe(false);
    expect(datasource.filterQuery(makeQuery({ query: { expr: '  ', legendFormat: '__auto' } }))).toBe(false);
    expect(datasource.filterQuery({ ...makeQuery({}), hide: true })).toBe(false);
    expect(datasource.filterQuery({ refId: 'A' } as ForesightQuery)).toBe(false);
  });

  it('runs queries that have both, also of sources without expressions', () => {
    expect(datasource.filterQuery(makeQuery({}))).toBe(true);
    expect(datasource.filterQuery(makeQuery({ query: { rawSql: 'SELECT 1' } }))).toBe(true);
  });

  it('asks the data source of the source once it is loaded', async () => {
    installFakeGrafana({ prom: { filterQuery: () => false } });
    await datasource.sources.preload(['prom']);
    expect(datasource.filterQuery(makeQuery({}))).toBe(false);
  });
});

describe('queries of services and signals', () => {
  const services = { refId: 'A', queryType: 'services' } as unknown as ForesightQuery;
  const signals = { refId: 'A', queryType: 'signals', service: '$job', signal: 'rate' } as unknown as ForesightQuery;

  it('need no source of their own, and signals need a service', () => {
    const datasource = makeDataSource([]);
    expect(datasource.filterQuery(services)).toBe(true);
    expect(datasource.filterQuery(signals)).toBe(true);
    expect(datasource.filterQuery({ ...signals, service: '' } as ForesightQuery)).toBe(false);
    expect(datasource.filterQuery({ ...services, hide: true })).toBe(false);
  });

  it('have their variables filled in, and say in a line what they ask', () => {
    const datasource = makeDataSource([]);
    expect(datasource.applyTemplateVariables(signals, {})).toEqual({ ...signals, service: 'shop' });
    expect(datasource.getQueryDisplayText(signals)).toBe('signals($job, rate)');
    expect(datasource.getQueryDisplayText(services)).toBe('services()');
  });
});

describe('applyTemplateVariables', () => {
  it('fills variables into the inner query and into every option', () => {
    const query = makeQuery({
      query: { expr: 'up{job="$job"}', nested: [{ text: '$job' }] },
      horizon: '$ahead',
      training: '${ahead}',
      step: '$ahead',
      seasonality: ['$cycles'],
      bounds: { lower: 0, upper: '$ceiling' as unknown as number },
    });
    expect(makeDataSource([directSource]).applyTemplateVariables(query, {})).toEqual({
      ...query,
      query: { expr: 'up{job="shop"}', nested: [{ text: 'shop' }] },
      horizon: '6h',
      training: '6h',
      step: '6h',
      seasonality: ['1d', '1w'],
      bounds: { lower: 0, upper: 100 },
    });
  });

  it('fills variables into numbers, and leaves out what the saved query leaves to its defaults', () => {
    const saved = {
      refId: 'A',
      queryType: 'runway',
      source: { uid: 'mimir' },
      query: { expr: 'up' },
      limit: '$ceiling',
    };
    const filled = makeDataSource([directSource]).applyTemplateVariables(saved as unknown as ForesightQuery, {});
    expect(JSON.parse(JSON.stringify(filled))).toEqual({ ...saved, limit: '100' });
  });

  it('leaves the macros of step and range to whoever sends the request', () => {
    const scopedVars = { __interval: { value: '30s' }, job: { value: 'mine' } };
    const query = makeQuery({ query: { expr: 'rate(x{job="$job"}[$__interval])[$__range]' } });
    const { query: inner } = makeDataSource([directSource]).applyTemplateVariables(query, scopedVars);
    expect(inner.expr).toBe('rate(x{job="mine"}[$__interval])[$__range]');
  });

  it('lets the data source of the source do it, with its quoting and ad-hoc filters', async () => {
    const applyTemplateVariables = jest.fn((query) => ({ ...query, expr: 'quoted', refId: query.refId }));
    installFakeGrafana({ prom: { applyTemplateVariables } });
    const datasource = makeDataSource([promSource]);
    await datasource.sources.preload(['prom']);
    const filters = [{ key: 'job', operator: '=', value: 'shop' }];
    const result = datasource.applyTemplateVariables(makeQuery({}), { a: { value: 1 } }, filters);
    expect(result.query).toEqual({ expr: 'quoted' });
    expect(applyTemplateVariables).toHaveBeenCalledWith({ expr: 'up', refId: 'A' }, { a: { value: 1 } }, filters);
  });

  it('uses interpolateVariablesInQueries of data sources that have only that', async () => {
    installFakeGrafana({
      prom: { interpolateVariablesInQueries: (queries) => queries.map((query) => ({ ...query, expr: 'older' })) },
    });
    const datasource = makeDataSource([promSource]);
    await datasource.sources.preload(['prom']);
    expect(datasource.applyTemplateVariables(makeQuery({}), {}).query).toEqual({ expr: 'older' });
  });
});

describe('query', () => {
  const send = async (sources: Parameters<typeof makeDataSource>[0]) => {
    const fetch = jest.fn((_: BackendSrvRequest) => of({ data: { results: {} } }));
    setBackendSrv({ fetch } as unknown as BackendSrv);
    const range = { from: dateTime(0), to: dateTime(1000), raw: { from: 'a', to: 'b' } };
    const request = { targets: [makeQuery({})], range, scopedVars: {} } as unknown as DataQueryRequest<ForesightQuery>;
    await lastValueFrom(makeDataSource(sources).query(request));
    return fetch.mock.calls[0][0].data.queries[0];
  };

  it('loads the source first, so that its own interpolation applies', async () => {
    installFakeGrafana({ prom: { applyTemplateVariables: (query: object) => ({ ...query, expr: 'quoted' }) } });
    expect((await send([promSource])).query).toEqual({ expr: 'quoted' });
  });

  it('is sent all the same where the source cannot be loaded: the backend says why', async () => {
    installFakeGrafana({ prom: new Error('no plugin') });
    expect((await send([promSource])).query).toEqual({ expr: 'up' });
  });
});

describe('importQueries', () => {
  const queries = [{ refId: 'B', datasource: { uid: 'prom' }, expr: 'up', legendFormat: '{{job}}' }];

  it('carries the queries of an allowed data source over', async () => {
    const origin = { uid: 'prom', type: 'prometheus' } as never;
    const [imported] = await makeDataSource([lokiSource, promSource]).importQueries(queries, origin);
    expect(imported).toMatchObject({
      refId: 'B',
      source: { uid: 'prom' },
      query: { expr: 'up', legendFormat: '{{job}}' },
    });
  });

  it('takes an allowed source of the same type otherwise, and gives up where there is none', async () => {
    const origin = { uid: 'elsewhere', type: 'prometheus' } as never;
    const [imported] = await makeDataSource([lokiSource, directSource]).importQueries(queries, origin);
    expect(imported.source).toEqual({ uid: 'mimir' });
    expect(await makeDataSource([lokiSource]).importQueries(queries, origin)).toEqual([]);
  });
});

it('describes a query by what its source says of it', async () => {
  installFakeGrafana({ prom: { getQueryDisplayText: () => 'the number of shops' } });
  const datasource = makeDataSource([promSource]);
  expect(datasource.getQueryDisplayText(makeQuery({}))).toBe('up');
  await datasource.sources.preload(['prom']);
  expect(datasource.getQueryDisplayText(makeQuery({}))).toBe('the number of shops');
});

it('suggests ad-hoc filters of the source', async () => {
  installFakeGrafana({
    prom: { getTagKeys: async () => [{ text: 'job' }], getTagValues: async () => ({ data: [{ text: 'shop' }] }) },
  });
  const datasource = makeDataSource([promSource]);
  expect(await datasource.getTagKeys({ filters: [] })).toEqual([{ text: 'job' }]);
  expect(await datasource.getTagValues({ key: 'job', filters: [] })).toEqual([{ text: 'shop' }]);
});

it('never loads itself or a data source outside the allow-list', async () => {
  const datasource = makeDataSource([{ uid: 'foresight', kind: 'grafana' }, promSource]);
  expect(datasource.allowedSources().map(({ uid }) => uid)).toEqual(['prom']);
  await expect(datasource.sources.load('foresight')).rejects.toThrow('not among the allowed sources');
  await expect(datasource.sources.load('logs')).rejects.toThrow('not among the allowed sources');
});
