import { decodeFrame } from './decodeFrame';
import { encodeFrames } from '../../src/backend/protocol/wire/arrow';
import type { Frame } from '../../src/queries';

const frames: Frame[] = [
  {
    name: 'all types',
    refId: 'A',
    meta: { type: 'timeseries-multi', typeVersion: [0, 1], custom: { answer: { step: 60000 } } },
    fields: [
      { name: 'time', type: 'time', values: Float64Array.of(0, 1767571200123) },
      { name: 'value', type: 'number', values: Float64Array.of(NaN, -1.5), labels: { a: 'b' }, config: { unit: 's' } },
      { name: 'value', type: 'number', values: Float64Array.of(Infinity, 0) },
      { name: 'text', type: 'string', values: ['', 'Ö "quoted"'] },
      { name: 'flag', type: 'boolean', values: [true, false] },
    ],
  },
  { name: 'no rows', fields: [{ name: 'time', type: 'time', values: new Float64Array(0) }] },
  { name: 'no fields', fields: [] },
];

describe('decodeFrame', () => {
  test('gives back every frame that the backend encodes', () => {
    expect(encodeFrames(frames).map(decodeFrame)).toEqual(frames);
  });

  test('what is no Arrow file is an error', () => {
    expect(() => decodeFrame(Buffer.from('no arrow'))).toThrow();
  });
});
