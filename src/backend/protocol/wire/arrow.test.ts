import { tableFromIPC, Type, type Table } from 'apache-arrow';
import type { Frame, FrameField } from '../../../queries';
import { encodeFrames } from './arrow';

const frameOf = (...fields: FrameField[]): Frame => ({ name: 'load', fields });
const decode = (frame: Frame): Table => tableFromIPC(encodeFrames([frame])[0]);
const numbers = (name: string, ...values: number[]): FrameField => ({
  name,
  type: 'number',
  values: Float64Array.from(values),
});
const column = (table: Table, i: number) => Array.from(table.getChildAt(i) ?? []);

describe('encodeFrames', () => {
  test('writes an IPC file, from magic to magic', () => {
    const [bytes] = encodeFrames([frameOf(numbers('a', 1))]);
    const text = (part: Uint8Array) => new TextDecoder().decode(part);
    expect(text(bytes.subarray(0, 6))).toBe('ARROW1');
    expect(text(bytes.subarray(-6))).toBe('ARROW1');
  });

  test('times are exact nanoseconds that are never null', () => {
    const times = Float64Array.from([1_735_689_600_123, 0, -1]);
    const table = decode(frameOf({ name: 'time', type: 'time', values: times }));
    const [field] = table.schema.fields;
    expect(field.typeId).toBe(Type.Timestamp);
    expect(String(field.type)).toBe('Timestamp<NANOSECOND>');
    expect(field.nullable).toBe(false);
    const [data] = table.data[0].children;
    expect(Array.from(data.values as BigInt64Array, String)).toEqual(['1735689600123000000', '0', '-1000000']);
  });

  test('numbers are nullable; NaN is null and infinities stay', () => {
    const table = decode(frameOf(numbers('a', 1.5, NaN, Infinity, -Infinity, -0, NaN, 7, 8, NaN, 10)));
    expect(table.schema.fields[0].nullable).toBe(true);
    expect(column(table, 0)).toEqual([1.5, null, Infinity, -Infinity, -0, null, 7, 8, null, 10]);
    expect(table.getChildAt(0)?.nullCount).toBe(3);
  });

  test('a view on larger memory is written as its own part only', () => {
    const memory = Float64Array.from([1, 2, 3, 4, 5]);
    const table = decode(frameOf({ name: 'a', type: 'number', values: memory.subarray(1, 3) }));
    expect(column(table, 0)).toEqual([2, 3]);
  });

  test('texts and flags come back as they were', () => {
    const texts = ['', 'plain', 'naïve ☂', 'x'];
    const flags = [true, false, true, true];
    const table = decode(
      frameOf({ name: 'text', type: 'string', values: texts }, { name: 'flag', type: 'boolean', values: flags })
    );
    expect(table.schema.fields.map((field) => field.typeId)).toEqual([Type.Utf8, Type.Bool]);
    expect(column(table, 0)).toEqual(texts);
    expect(column(table, 1)).toEqual(flags);
  });

  test('nine flags cross the border of a byte', () => {
    const flags = Array.from({ length: 9 }, (_, i) => i % 2 === 0);
    expect(column(decode(frameOf({ name: 'flag', type: 'boolean', values: flags })), 0)).toEqual(flags);
  });

  test('fields of equal name stay apart', () => {
    const table = decode(frameOf(numbers('value', 1), numbers('value', 2)));
    expect(table.schema.names).toEqual(['value', 'value']);
    expect([column(table, 0), column(table, 1)]).toEqual([[1], [2]]);
  });

  test('labels, config and meta travel as JSON, and are left out where there are none', () => {
    const labels = { instance: 'a"b', job: 'x' };
    const table = decode({
      name: 'load',
      refId: 'A',
      meta: { type: 'timeseries-multi', typeVersion: [0, 1] },
      fields: [{ ...numbers('value', 1), labels, config: { unit: 's' } }, numbers('bare', 2)],
    });
    const [value, bare] = table.schema.fields;
    expect(JSON.parse(value.metadata.get('labels') ?? '')).toEqual(labels);
    expect(JSON.parse(value.metadata.get('config') ?? '')).toEqual({ unit: 's' });
    expect(bare.metadata.size).toBe(0);
    expect(Object.fromEntries(table.schema.metadata)).toEqual({
      name: 'load',
      refId: 'A',
      meta: '{"type":"timeseries-multi","typeVersion":[0,1]}',
    });
  });

  test('a frame without fields and a frame without rows keep their shape', () => {
    expect(decode(frameOf()).numCols).toBe(0);
    const empty = decode(frameOf(numbers('value')));
    expect([empty.numCols, empty.numRows]).toEqual([1, 0]);
  });

  test('two fields of one name are kept, and refused where their types differ: Arrow would lose all rows', () => {
    expect(decode(frameOf(numbers('a', 1), numbers('a', 2))).numRows).toBe(1);
    const text = { name: 'a', type: 'string' as const, values: ['x'] };
    expect(() => encodeFrames([frameOf(numbers('a', 1), text)])).toThrow(
      'Frame "load": two fields are called "a" and differ in type, which Arrow cannot hold.'
    );
  });

  test('fields of unequal length are refused by name and number', () => {
    expect(() => encodeFrames([frameOf(numbers('a', 1, 2), numbers('b', 1))])).toThrow(
      'Frame "load": field "b" has 1 values where the others have 2.'
    );
  });
});
