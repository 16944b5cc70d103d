import { listBuffers } from './transfer';

describe('buffersOf', () => {
  test('finds every buffer of nested data once', () => {
    const point = new Float64Array(3);
    const lower = new Float64Array(3);
    const data = [{ ok: true, value: { point, intervals: [{ coverage: 0.9, lower, upper: lower }], text: 'x' } }, null];
    expect(listBuffers(data)).toEqual([point.buffer, lower.buffer]);
  });

  test('leaves out empty buffers, which may have been handed over before', () => {
    expect(listBuffers({ values: new Float64Array(0) })).toEqual([]);
  });
});
