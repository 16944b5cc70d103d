import type { Frame } from '../../../../src/queries';
import { frameJson } from './frameJson';

test('a frame becomes columns, with null for missing numbers and the rows of infinities', () => {
  const frame: Frame = {
    name: 'a',
    refId: 'A',
    fields: [
      { name: 'time', type: 'time', values: Float64Array.of(1, 2, 3, 4) },
      { name: 'value', type: 'number', values: Float64Array.of(NaN, Infinity, 5, -Infinity), labels: { job: 'b' } },
    ],
  };
  const json = JSON.parse(JSON.stringify(frameJson(frame)));
  expect(json.schema.fields.map(({ typeInfo }: { typeInfo: object }) => typeInfo)).toEqual([
    { frame: 'time.Time', nullable: false },
    { frame: 'float64', nullable: true },
  ]);
  expect(json.schema).toMatchObject({ name: 'a', refId: 'A', fields: [{}, { labels: { job: 'b' } }] });
  expect(json.data).toEqual({
    values: [
      [1, 2, 3, 4],
      [null, null, 5, null],
    ],
    entities: [null, { Inf: [1], NegInf: [3] }],
  });
});

test('a frame without infinities names none', () => {
  const frame: Frame = { name: '', fields: [{ name: 'n', type: 'string', values: ['x'] }] };
  expect(frameJson(frame).data).toEqual({ values: [['x']] });
});
