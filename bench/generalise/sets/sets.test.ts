import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listSets } from './listSets';
import { readSet, thinSet } from './readSet';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sets-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, ...lines: string[]): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), lines.join('\n'));
}

describe('listSets', () => {
  it('knows each folder by its files, and what it passes over', () => {
    put('README.md', 'sets');
    put('labelled/a.csv', 'timestamp,value,label', '60,1,0', '120,1,1');
    put('plain/a.csv', 'timestamp,value', '60,1', '120,1');
    put('plain/manifest.json', '{}');
    put('ucr/a_1_2_3.txt', '1', '2', '3', '4');
    put('holdouts/train.jsonl', '{"id":"a","y":[1,2]}');
    put('causes/low/graph.csv', ',a');
    put('days/2024-01-01/fault_list.json', '{}');
    put('logs/a.log', 'text');
    put('empty/README.md', 'nothing');
    const { sets, skipped } = listSets(folder);
    expect(Object.fromEntries(sets.map(({ name, holds }) => [name, holds]))).toEqual({
      labelled: 'labelled',
      plain: 'series',
      ucr: 'labelled',
      holdouts: 'holdouts',
      causes: 'causes',
      days: 'causes',
    });
    expect(skipped).toEqual([
      { name: 'empty', reason: 'no series' },
      { name: 'logs', reason: 'logs' },
    ]);
    expect(listSets(folder, ['plain']).sets.map(({ name }) => name)).toEqual(['plain']);
  });

  it('takes a folder that is a set for one', () => {
    put('own_1_2_3.txt', '1', '2', '3', '4');
    expect(listSets(folder).sets).toMatchObject([{ folder, holds: 'labelled' }]);
  });

  it('refuses what is not there', () => {
    expect(() => listSets(join(folder, 'none'))).toThrow('none does not exist');
    expect(() => listSets(folder)).toThrow('Nothing to measure');
    put('a/x.csv', 'timestamp,value', '60,1');
    expect(() => listSets(folder, ['b'])).toThrow('has no set "b". It has a.');
  });
});

describe('readSet', () => {
  it('makes series of holdouts, and a quick look at a few of them', () => {
    const ids = Array.from({ length: 20 }, (_, i) => i);
    const y = JSON.stringify(Array.from({ length: 60 }, (_, i) => i));
    put('m/train.jsonl', ...ids.map((id) => `{"id":"${id}","y":${y}}`));
    put('m/test.jsonl', ...ids.map((id) => `{"id":"${id}","y":[4]}`));
    const set = readSet(listSets(folder).sets[0]);
    expect([set.holdouts.length, set.subjects.length, set.labelled.length]).toEqual([20, 20, 0]);
    expect(thinSet(set).subjects.map(({ name }) => name)).toEqual(['0', '4', '8', '12', '16']);
  });

  it('refuses a set whose series are too short for anything', () => {
    put('a/x.csv', 'timestamp,value', '60,1', '120,2');
    expect(() => readSet(listSets(folder).sets[0])).toThrow(
      `The 1 series in ${join(folder, 'a')} are too short: the longest has 2 observations, and 50 are needed.`
    );
  });

  it('names the file of a set that cannot be read', () => {
    put('a/x.csv', 'timestamp,value,label', '60,,1');
    expect(() => readSet(listSets(folder).sets[0])).toThrow(join(folder, 'a', 'x.csv'));
  });
});
