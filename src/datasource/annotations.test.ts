import { lastValueFrom } from 'rxjs';
import { FieldType, toDataFrame } from '@grafana/data';
import { columnConfig, defaultQuery, type FieldRole } from '../pipeline';
import { makeAnnotationSupport, toEvents } from './annotations';

const labels = { job: 'shop' };

const column = (role: FieldRole, values: Array<number | null>) => ({
  name: role,
  type: FieldType.number,
  labels,
  values,
  config: columnConfig(role, { name: 'shop', index: 0, unit: 'ms' }),
});

const makeFrame = (anomaly: Array<number | null>) =>
  toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: [10, 20, 30, 40, 50] },
      column('value', [1, 9, 30, 2, 8]),
      column('lower', [0, 1, 2, 0, 0]),
      column('upper', [4, 5, 6, 4, 4]),
      column('anomaly', anomaly),
    ],
  });

it('turns each run of anomalous rows into a region that tells its worst value', () => {
  expect(toEvents(makeFrame([null, 9, 30, null, 8]))).toEqual([
    {
      time: 20,
      timeEnd: 30,
      isRegion: true,
      title: 'Anomaly',
      text: 'shop: 30 ms, expected 2 ms to 6 ms',
      tags: ['job:shop'],
    },
    expect.objectContaining({ time: 50, timeEnd: 50, isRegion: false, text: 'shop: 8 ms, expected 0 ms to 4 ms' }),
  ]);
});

it('finds none in a frame without anomalies, or without such a column', () => {
  expect(toEvents(makeFrame([null, null, NaN, null, null]))).toEqual([]);
  expect(toEvents(toDataFrame({ fields: [] }))).toEqual([]);
});

it('asks for anomalies with their interval, whatever the saved query says', () => {
  const support = makeAnnotationSupport(() => defaultQuery);
  const target = { ...defaultQuery, refId: 'Anno', queryType: 'forecast' as const, output: 'forecast' as const };
  const annotation = { name: 'a', enable: true, iconColor: 'red', target };
  expect(support.prepareQuery?.(annotation)).toEqual({ ...target, queryType: 'anomalies', output: 'bands' });
  expect(support.prepareQuery?.({ ...annotation, target: undefined })).toBeUndefined();
  expect(support.getDefaultQuery?.()).toMatchObject({ queryType: 'anomalies' });
});

it('gives events of all frames', async () => {
  const support = makeAnnotationSupport(() => defaultQuery);
  const frames = [makeFrame([1, null, null, null, null]), makeFrame([null, null, null, null, 8])];
  const events = await lastValueFrom(support.processEvents!({} as never, frames));
  expect(events?.map(({ time }) => time)).toEqual([10, 50]);
});
