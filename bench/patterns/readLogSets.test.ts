import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLogSets, splitCsv } from './readLogSets';

const folder = mkdtempSync(path.join(tmpdir(), 'logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('rows of CSV are split at commas and line breaks outside of quotes', () => {
  expect(splitCsv('a,b\r\n"1,2","say ""x"""\n,\n')).toEqual([
    ['a', 'b'],
    ['1,2', 'say "x"'],
    ['', ''],
  ]);
});

test('the sets of a folder are read by name, each with its lines, events and templates', () => {
  mkdirSync(path.join(folder, 'Shop'));
  writeFileSync(
    path.join(folder, 'Shop', 'Shop_2k.log_structured.csv'),
    'LineId,Content,EventId,EventTemplate\n1,"paid 1, in time",E1,"paid <*>, in time"\n'
  );
  expect(readLogSets(folder)).toEqual([
    { name: 'Shop', lines: ['paid 1, in time'], events: ['E1'], templates: ['paid <*>, in time'] },
  ]);
});

test('a folder without sets, and a set without the columns, are refused', () => {
  const empty = mkdtempSync(path.join(folder, 'empty-'));
  expect(() => readLogSets(empty)).toThrow(/has no \*_structured\.csv/);
  writeFileSync(path.join(empty, 'x_structured.csv'), 'Line,Text\n1,a\n');
  expect(() => readLogSets(empty)).toThrow(/has the columns Line, Text; it needs Content/);
});
