import { lastValueFrom } from 'rxjs';
import { FieldType, toDataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type TableRole } from '../frames';
import { defaultQuery } from '../queries';
import { makeAnnotationSupport, toEvents } from './annotations';

const column = (role: TableRole, values: unknown[], unit?: string) => ({
  name: role,
  type: typeof values[0] === 'number' ? FieldType.number : FieldType.string,
  values,
  config: roleConfig(role, { unit }),
});

const anomalies = toDataFrame({
  meta: provenanceMeta({ kind: 'anomalies', labels: { shop: { job: 'shop' } } }),
  fields: [
    column('series', ['shop', 'shop']),
    column('start', [20, 50]),
    column('end', [30, 50]),
    column('kind', ['level shift', 'spike']),
    column('reason', ['The level moved up: 9 where 1 to 2 was usual, for 10 min.', '30 where 1 to 2 was expected.']),
  ],
});

const changepoints = toDataFrame({
  meta: provenanceMeta({ kind: 'changepoints', labels: { 'cart <b>': { job: 'cart' } } }),
  fields: [
    column('series', ['cart <b>']),
    column('start', [40]),
    column('before', [5], 'ms'),
    column('after', [30], 'ms'),
  ],
});

describe('toEvents', () => {
  it('makes a region of each anomaly with its reason, a line of one that is a single point, and tags of its labels', () => {
    expect(toEvents(anomalies)).toEqual([
      {
        time: 20,
        timeEnd: 30,
        isRegion: true,
        title: 'Anomaly',
        text: 'shop: The level moved up: 9 where 1 to 2 was usual, for 10 min.',
        tags: ['level shift', 'job:shop'],
      },
      expect.objectContaining({ time: 50, isRegion: false, text: 'shop: 30 where 1 to 2 was expected.' }),
    ]);
  });

  it('makes a line of each changepoint with the levels before and after in their unit', () => {
    expect(toEvents(changepoints)).toEqual([
      {
        time: 40,
        timeEnd: 40,
        isRegion: false,
        title: 'New level',
        text: 'cart &lt;b&gt;: from 5 ms to 30 ms',
        tags: ['job:cart'],
      },
    ]);
  });

  it('finds none in a frame without events', () => {
    expect(toEvents(toDataFrame({ fields: [] }))).toEqual([]);
    const value = {
      name: 'value',
      type: FieldType.number,
      values: [1],
      config: roleConfig('value'),
    };
    expect(toEvents(toDataFrame({ fields: [value] }))).toEqual([]);
  });
});

describe('annotation support', () => {
  const support = makeAnnotationSupport(() => defaultQuery);
  const target = { ...defaultQuery, refId: 'Anno', queryType: 'forecast' as const, output: 'forecast' as const };
  const annotation = { name: 'a', enable: true, iconColor: 'red', target };

  it('asks for events, of anomalies unless changepoints are chosen', () => {
    expect(support.prepareQuery?.(annotation)).toEqual({ ...target, queryType: 'anomalies', output: 'events' });
    const changes = { ...annotation, target: { ...target, queryType: 'changepoints' as const } };
    expect(support.prepareQuery?.(changes)).toEqual({ ...target, queryType: 'changepoints', output: 'events' });
    expect(support.prepareQuery?.({ ...annotation, target: undefined })).toBeUndefined();
    expect(support.getDefaultQuery?.()).toMatchObject({ queryType: 'anomalies' });
  });

  it('gives events of all frames', async () => {
    const events = await lastValueFrom(support.processEvents!({} as never, [anomalies, changepoints]));
    expect(events?.map(({ time }) => time)).toEqual([20, 50, 40]);
  });
});

describe('annotations of incidents', () => {
  const incidents = toDataFrame({
    meta: provenanceMeta({ kind: 'incidents', part: 'incidents' }),
    fields: [
      { ...column('start', [20, 50]) },
      { ...column('end', [30, NaN]) },
      { name: 'headline', type: FieldType.string, values: ['db: slow', 'web: <b>'], config: roleConfig('headline') },
      { name: 'services', type: FieldType.string, values: ['db, web', 'web'], config: roleConfig('services') },
    ],
  });

  it('are a region each with headline and services; what goes on is a line where it began', () => {
    expect(toEvents(incidents)).toMatchObject([
      { time: 20, timeEnd: 30, isRegion: true, title: 'Incident', text: 'db, web: db: slow' },
      { time: 50, timeEnd: 50, isRegion: false, text: 'web: web: &lt;b&gt;' },
    ]);
  });

  it('are asked for as the table, and log patterns as their events', () => {
    const { prepareQuery } = makeAnnotationSupport(() => ({}));
    const ask = (queryType: string) =>
      prepareQuery?.({
        name: 'A',
        enable: true,
        iconColor: 'red',
        target: { ...defaultQuery, refId: 'A', queryType } as never,
      });
    expect([ask('incidents'), ask('logPatterns'), ask('anomalies')].map((query) => query?.output)).toEqual([
      'table',
      'events',
      'events',
    ]);
  });
});
