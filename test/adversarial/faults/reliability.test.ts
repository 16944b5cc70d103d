import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clockJumps } from './clock';
import { sourceFaults } from './listFaults';
import { logFaults } from './logFaults';
import { restartAttacks } from './restart';
import { tlsNames } from './tls';

const page = readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'reliability.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| It') || line.startsWith('| Our') || /^\| (All|Grafana|A log source)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the table of faults has a row for each fault that is tried, and no other', () => {
  const tried = [...sourceFaults, ...logFaults, ...restartAttacks].map(({ name }) => name);
  const names = [...tried, ...tlsNames, ...clockJumps.map((jump) => `Our clock jumps by ${jump}`)];
  expect(rows.map(([, name]) => name).sort()).toEqual(names.sort());
});

test.each(rows.map(([, ...cells]) => cells))('%s: the table states the status that is tried', (name, ...cells) => {
  const [seen, after] = cells;
  const fault = sourceFaults.find((one) => one.name === name);
  const [, stated] = /^error (\d+)/.exec(seen) ?? [];
  const statuses = fault?.status ?? logFaults.filter((one) => one.name === name).map(({ status }) => status);
  if (statuses.length > 0) {
    expect(statuses).toContain(Number(stated ?? 200));
  }
  expect(/^believed/.test(after)).toBe(fault?.isKept === true);
});
