import { columnConfig, columnField, recolored } from './columns';
import { seriesFrames } from './seriesFrames';

const owner = { name: 'cart', index: 1, unit: 's', labels: { job: 'cart' } };

it('draws the band of a series down to its own lower edge', () => {
  const { custom } = columnConfig('upper', owner);
  expect(custom?.fillBelowTo).toBe(columnConfig('lower', owner).displayNameFromDS);
});

it('gives scores and flags the range from 0 to 1 in place of the unit of the series', () => {
  expect(columnConfig('score', owner)).toMatchObject({ min: 0, max: 1 });
  expect(columnConfig('score', owner).unit).toBeUndefined();
});

it('changes the colour of a series, but not the red of anomalies', () => {
  const color = (role: 'value' | 'anomaly', index: number) =>
    recolored(columnField(role, Float64Array.of(1), owner), index).config?.color;
  expect(color('value', 3)).toEqual(columnConfig('value', { ...owner, index: 3 }).color);
  expect(color('anomaly', 3)).toEqual(columnConfig('anomaly', owner).color);
});

it('leaves out columns of which nothing is known, and series without any', () => {
  const rows = { step: 1, times: Float64Array.of(0, 1) };
  const frames = seriesFrames(
    rows,
    [
      {
        one: owner,
        columns: [
          { role: 'value', pieces: [{ start: 1, values: [5] }] },
          { role: 'score', pieces: [] },
        ],
      },
      { one: owner, columns: [{ role: 'score', pieces: [] }] },
    ],
    () => ({ kind: 'anomalies' })
  );
  expect(frames.map(({ fields }) => fields.map(({ name, values }) => [name, ...values]))).toEqual([
    [
      ['time', 0, 1],
      ['value', NaN, 5],
    ],
  ]);
});
