import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minute } from '../../../src/engine';
import { freePort, untilReady } from '../prometheus';

export interface Alertmanager {
  url: string;
  stop(): Promise<void>;
}

/** It tells nobody. */
const config = `
route: { receiver: nobody }
receivers: [{ name: nobody }]
`;

/** An Alertmanager of its own on a free loopback port, alone. */
export async function startAlertmanager(executable: string): Promise<Alertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-alertmanager-'));
  writeFileSync(join(folder, 'alertmanager.yml'), config);
  const port = await freePort();
  const options = [
    `--config.file=${join(folder, 'alertmanager.yml')}`,
    `--storage.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
    '--log.level=error',
  ];
  const server = spawn(executable, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/-/ready`);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As another system tells the Alertmanager of what it saw. */
export async function postAlert({ url }: Alertmanager): Promise<void> {
  const alert = {
    labels: { alertname: 'ProbeFailed', service: 'web', severity: 'critical' },
    annotations: { summary: 'The shop does not answer from outside' },
    startsAt: new Date(Date.now() - minute).toISOString(),
    generatorURL: 'http://probe.example.org/web',
  };
  const answer = await fetch(`${url}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify([alert]),
  });
  assert.equal(answer.status, 200, await answer.text());
}
