import { toDataFrame } from '@grafana/data';
import { patternFrames, paid, refused } from '../../../test/support/ui/patternFrames';
import { readPatterns } from './readPatterns';

it('reads nothing of frames of other kinds', () => {
  expect(readPatterns([])).toBeUndefined();
  expect(readPatterns([toDataFrame({ fields: [{ name: 'state', values: ['new'] }] })])).toBeUndefined();
});

it('reads the columns of lines over time from one frame or from one each', () => {
  const [table, volume] = patternFrames([paid, refused]);
  const [time, ...columns] = volume.fields;
  const single = columns.map((column) => ({ ...volume, fields: [time, column] }));
  const expected = readPatterns([table, volume]);
  expect(expected?.volume?.columns.map(({ id }) => id)).toEqual([paid.patternId, refused.patternId, 'other']);
  expect(readPatterns([table, ...single])).toEqual(expected);
});

it('takes a state that it does not know for usual, and what is missing for unknown', () => {
  const [table] = patternFrames([{ ...refused, state: 'exploding', rate: undefined, services: undefined }]);
  expect(readPatterns([table])).toMatchObject({
    rows: [{ state: 'usual', rate: NaN, services: [] }],
    volume: undefined,
  });
});
