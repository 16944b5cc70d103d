import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeries } from './readSeries';
import { minute } from '../../../src/engine';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'series-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const only = (step = minute) => readSeries(folder, step)[0].series;

describe('readSeries', () => {
  it.each([
    ['ISO dates', 'timestamp,value\n2024-01-01 00:00:00,1\n2024-01-01T00:01:00Z,2\n2024-01-01 00:03:00,4\n'],
    ['seconds', 'value,time,label\n1,1704067200,0\n2,1704067260,1\n4,1704067380,0\n'],
    ['milliseconds, quoted', '"Date","requests"\n"1704067200000","1"\n"1704067260000","2"\n"1704067380000","4"\n'],
    ['no header', '1704067200,1\n1704067260,2\n1704067380,4\n'],
    ['rows out of order and gaps', 'time,value\n1704067380,4\n1704067260,2\n1704067200,1\n1704067320,\n'],
  ])('reads %s', (_, text) => {
    put('a.csv', text);
    const { start, step, values } = only();
    expect({ start, step }).toEqual({ start: Date.UTC(2024, 0, 1), step: minute });
    expect([...values]).toEqual([1, 2, NaN, 4]);
  });

  it('puts days on days, whatever the clock says, and coarser steps on means', () => {
    put('a.csv', 'date,value\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n');
    expect(only().step).toBe(1440 * minute);
    expect(only(2 * 1440 * minute).step).toBe(2880 * minute);
  });

  it('takes the step from the manifest, or as asked, where there are no times', () => {
    put('a.csv', 'value,label\n1,0\n2,0\n');
    expect(only(5 * minute).step).toBe(5 * minute);
    put('manifest.json', '{"a":{"stepSeconds":600}}');
    expect(only(5 * minute).step).toBe(10 * minute);
  });

  it('joins the pieces of a Prometheus result by labels, in folders below, and passes over other JSON', () => {
    mkdirSync(join(folder, 'below'));
    const piece = (...values: Array<[number, string]>) =>
      JSON.stringify({ data: { result: [{ metric: { job: 'x' }, values }] } });
    put('below/1.json', piece([60, '1'], [120, '2']));
    put('below/2.json', piece([180, 'NaN'], [240, '4']));
    put('other.json', '{"name":"x","data":{"result":[{"metric":{}}]}}');
    const found = readSeries(folder, minute);
    expect(found.map(({ name }) => name)).toEqual(['[["job","x"]]']);
    expect([...found[0].series.values]).toEqual([1, 2, NaN, 4]);
  });

  it('says what it looked for where there is nothing, and which line or file it cannot read', () => {
    expect(() => readSeries(folder, minute)).toThrow('looked for .csv, .csv.gz, .json and .json.gz');
    expect(() => readSeries(join(folder, 'none'), minute)).toThrow('does not exist');
    put('a.csv', 'time,value\n60,1\n120,many\n');
    expect(() => readSeries(folder, minute)).toThrow(`${join(folder, 'a.csv')}, line 3: "many" is no number`);
    put('a.csv', 'time,value\n60,1\nsoon,2\n');
    expect(() => readSeries(folder, minute)).toThrow('line 3: "soon" is no time');
    put('a.csv', 'time,value\n60,1\n120,2\n');
    put('b.json', '{');
    expect(() => readSeries(folder, minute)).toThrow('b.json is not JSON');
  });

  it('names the file whose times span more steps than can be read', () => {
    put('a.csv', 'time,value\n0,1\n1,2\n2,3\n9999999999,4\n');
    expect(() => readSeries(folder, 1000)).toThrow('a.csv: The grid has 10000000000 cells');
  });
});
