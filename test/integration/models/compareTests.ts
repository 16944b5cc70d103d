import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IntegrationTest } from '../environment';
import type { DriftHistory } from './startDrift';

const root = path.join(__dirname, '..', '..', '..');
const queries = `
- title: Orders
  queryType: forecast
  query: { expr: 'orders{shop="steady"}' }
  training: 14d
  step: 30m
  horizon: 12h
`;

/** Runs the command line in a process of its own, in `folder`. */
function compare(folder: string, { prometheus }: DriftHistory, ...args: string[]) {
  const all = ['run', path.join(root, 'dev', 'rules.ts'), 'compare', 'queries.yaml', '--prometheus', prometheus.url];
  return new Promise<{ code: number; text: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [...all, ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : Number(error !== null), text: stdout + stderr })
    );
  });
}

/** Another setting of the forecast of a series with a day's cycle. */
export function compareTests(open: () => Promise<DriftHistory>): IntegrationTest[] {
  return [
    {
      name: 'the command compare takes the same setting for no difference, and refuses one that knows no season',
      async run() {
        const history = await open();
        const folder = mkdtempSync(path.join(tmpdir(), 'foresight-compare-'));
        try {
          writeFileSync(path.join(folder, 'queries.yaml'), queries);
          writeFileSync(path.join(folder, 'same.yaml'), 'training: 14d');
          writeFileSync(path.join(folder, 'worse.yaml'), 'seasonality: none');
          const same = await compare(folder, history, '--with', 'same.yaml', '--save', 'now.json');
          assert.equal(same.code, 0, same.text);
          assert.match(same.text, /0 better, 0 worse, 1 no more than noise/);
          const worse = await compare(folder, history, '--with', 'worse.yaml');
          assert.equal(worse.code, 2, worse.text);
          assert.match(worse.text, /0 better, 1 worse/);
          assert.equal(JSON.parse(readFileSync(path.join(folder, 'now.json'), 'utf8')).series.length, 1);
          const upgraded = await compare(folder, history, '--baseline', 'now.json');
          assert.equal(upgraded.code, 0, upgraded.text);
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
    },
  ];
}
