import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { day, minute } from '../../../src/engine';
import { seeded } from '../../anomaly/incidents';
import { measureDetection } from './measureDetection';
import { planBlocks } from './planBlocks';
import { readRawLogs } from './readRawLogs';
import { reportDetection } from './reportDetection';

const folder = mkdtempSync(path.join(tmpdir(), 'raw-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two weeks of requests, one in about ten minutes. */
const begin = Date.UTC(2026, 0, 1);
const random = seeded(1);
const lines = Array.from({ length: (14 * day) / (10 * minute) }, (_, i) => {
  const time = new Date(begin + (i + random()) * 10 * minute).toISOString();
  return `${time} INFO ${i % 3 === 0 ? 'query' : 'request'} ${Math.floor(1e6 * random())} served`;
});
mkdirSync(path.join(folder, 'any', 'name'), { recursive: true });
writeFileSync(path.join(folder, 'any', 'name', 'shop.log'), lines.join('\n'));
writeFileSync(path.join(folder, 'few.log'), lines.slice(0, 9).join('\n'));

const { logs, withoutTimes } = readRawLogs(folder);

it('logs are found in any folder, and those of a few lines are named', () => {
  expect(withoutTimes).toEqual(['few']);
  expect(logs.map(({ name, records }) => [name, records.length])).toEqual([['shop', lines.length]]);
});

it('the watched time begins a week after the baseline does, and what is known then is before it', () => {
  const [block, ...others] = planBlocks(logs[0]);
  expect(others).toEqual([]);
  expect(block.watched.from - block.baselineFrom).toBe(block.watched.to - block.watched.from);
  expect(block.watched.from - block.baselineFrom).toBeGreaterThan(6.9 * day);
});

it('in a steady log incidents are found, and nothing is a false alarm', () => {
  const detections = measureDetection(logs[0]);
  const [ours] = detections;
  expect(ours).toMatchObject({ method: 'foresight', log: 'shop', falseNew: 0, falseChanges: 0 });
  expect(ours.findings.filter(({ delay }) => delay < Infinity).length).toBeGreaterThanOrEqual(32);
  const report = reportDetection(detections);
  expect(report.map(({ method, log }) => `${method}: ${log}`)).toContain('foresight: all');
  expect(report[0]['false a week']).toBe('0.00');
});
