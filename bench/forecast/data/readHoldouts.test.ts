import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readHoldouts } from './readHoldouts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'holdouts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join('\n'));

describe('readHoldouts', () => {
  it('pairs training and test by id, with nulls as missing values', () => {
    put('train.jsonl', '{"id":"a","y":[1,null,3]}', '', '{"id":7,"y":[4]}');
    put('test.jsonl', '{"id":7,"y":[5,null]}', '{"id":"a","y":[6]}');
    put('naive2.jsonl', '{"id":"a","yhat":[9]}');
    const [a, seven] = readHoldouts(folder);
    expect([...a.train]).toEqual([1, NaN, 3]);
    expect([...(a.naive2 ?? [])]).toEqual([9]);
    expect(seven).toMatchObject({ id: '7', naive2: undefined });
    expect([...seven.test]).toEqual([5, NaN]);
  });

  it('reads packed files and leaves out series without a test or without values', () => {
    const lines = '{"id":"a","y":[1]}\n{"id":"alone","y":[1]}\n{"id":"empty","y":[null]}\n';
    writeFileSync(join(folder, 'train.jsonl.gz'), gzipSync(lines));
    put('test.jsonl', '{"id":"a","y":[2]}', '{"id":"empty","y":[2]}');
    expect(readHoldouts(folder).map(({ id }) => id)).toEqual(['a']);
  });

  it('says what it looked for in an empty folder, and where no series has a test', () => {
    expect(() => readHoldouts(folder)).toThrow('has no train.jsonl (nor train.jsonl.gz)');
    put('train.jsonl', '{"id":"a","y":[1]}');
    expect(() => readHoldouts(folder)).toThrow('has no test.jsonl');
    put('test.jsonl', '{"id":"b","y":[1]}');
    expect(() => readHoldouts(folder)).toThrow('train.jsonl has 1 ids, test.jsonl 1, and none is in both');
  });

  it.each([
    ['{"id":"b","y":[1,', 'line 3: this is not JSON'],
    ['{"id":"b","y":[1,"x"]}', 'line 3: value 2 of "y" is "x"'],
    ['{"id":"b","values":[1]}', 'line 3: {"id": ..., "y": [...]} was expected'],
    ['null', 'line 3: {"id": ..., "y": [...]} was expected'],
  ])('names file and line of %s', (line, message) => {
    put('train.jsonl', '{"id":"a","y":[1]}', '', line);
    put('test.jsonl', '{"id":"a","y":[1]}');
    expect(() => readHoldouts(folder)).toThrow(`${join(folder, 'train.jsonl')}, ${message}`);
  });
});
