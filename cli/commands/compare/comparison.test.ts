import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disturbance } from '../../../test/support/engine/shop';
import { runCommandLine } from '../../runCommandLine';
import { compareQuality, decide, type SavedSeries } from './comparison';
import { describeComparison } from './describeComparison';
import { compare } from '.';

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Scores of forecasts six hours apart, `factor` times as large in error and loss. */
function saved(factor: number, { seed = 1, count = 100, name = 'a' } = {}): SavedSeries {
  const random = disturbance(7);
  const own = disturbance(seed * 7919);
  const errors = Array.from({ length: count }, () => (1 + random()) * factor + own() / 10);
  return {
    title: 'Orders',
    name,
    times: errors.map((_, i) => i * 21_600_000),
    scores: {
      mase: errors,
      wql: errors.map((error) => error / 10),
      coverage: errors.map(() => 0.95),
      falseAlarms: errors.map(() => 0),
    },
  };
}

async function run(...args: string[]) {
  const errors: string[] = [];
  const given = { environment: {}, folder, print: () => undefined, printError: (line: string) => errors.push(line) };
  const code = await runCommandLine([compare], ['compare', ...args], given);
  return { code, text: errors.join('\n') };
}

describe('compareQuality', () => {
  it('tells what is worse and better from noise, series by series', () => {
    const before = [saved(1, { name: 'a' }), saved(1, { name: 'b' }), saved(1, { name: 'c' })];
    const after = [
      saved(1.2, { name: 'a', seed: 2 }),
      saved(0.8, { name: 'b', seed: 3 }),
      saved(1, { name: 'c', seed: 4 }),
    ];
    const compared = compareQuality(before, after);
    expect(compared.map(decide)).toEqual(['worse', 'better', 'noise']);
    const lines = describeComparison(compared, { before: 'version 1', after: 'Version 2' }).join('\n');
    expect(lines).toContain('Version 2 against version 1: 1 better, 1 worse, 1 no more than noise');
  });

  it('pairs forecasts by their time, and leaves out series that only one has', () => {
    const later = saved(1, { seed: 5 });
    const shifted = { ...later, times: later.times.map((time) => time + 50 * 21_600_000) };
    const [one, ...more] = compareQuality([saved(1)], [shifted, saved(1, { name: 'new' })]);
    expect([one.differences.mase.count, more.length]).toEqual([50, 0]);
  });

  it('knows nothing of few forecasts', () => {
    expect(compareQuality([saved(1, { count: 5 })], [saved(3, { count: 5 })]).map(decide)).toEqual(['unknown']);
  });
});

describe('compare', () => {
  it('says what is missing, and which of two differences to leave', async () => {
    writeFileSync(path.join(folder, 'queries.yaml'), '- { query: { expr: up } }');
    writeFileSync(path.join(folder, 'change.yaml'), 'training: 14d');
    writeFileSync(path.join(folder, 'before.json'), JSON.stringify({ engine: 1, made: '', series: [] }));
    const none = await run('queries.yaml');
    expect([none.code, none.text]).toEqual([1, expect.stringContaining('--with, --baseline or --save')]);
    const both = await run('queries.yaml', '--with', 'change.yaml', '--baseline', 'before.json');
    expect(both.text).toContain('either --with or --baseline');
  });

  it('refuses files that are something else', async () => {
    writeFileSync(path.join(folder, 'text.yaml'), 'only a text');
    writeFileSync(path.join(folder, 'other.json'), '{"series": 1}');
    writeFileSync(path.join(folder, 'queries.yaml'), '- { query: { expr: up } }');
    expect((await run('text.yaml', '--save', 'x.json')).text).toContain('no list of 1 to 500 queries');
    expect((await run('queries.yaml', '--with', 'text.yaml')).text).toContain('text.yaml is no object');
    expect((await run('queries.yaml', '--baseline', 'other.json')).text).toContain('compare --save');
  });
});
