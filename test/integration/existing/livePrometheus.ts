import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, untilReady, type RunningPrometheus } from '../prometheus';

/** What is scraped at a time (ms): lines of an exposition. */
export type Exposition = (time: number) => string[];

/** What it does beside. */
export interface ServerOptions {
  /** Added to all that it sends to others. */
  externalLabels?: Readonly<Record<string, string>>;
  /** host:port of the Alertmanager that it sends alerts to. */
  alertmanager?: string;
}

const config = (port: number, { externalLabels = {}, alertmanager }: ServerOptions) => `
global: { scrape_interval: 2s, evaluation_interval: 5s, external_labels: ${JSON.stringify(externalLabels)} }
${alertmanager === undefined ? '' : `alerting: { alertmanagers: [{ static_configs: [{ targets: ['${alertmanager}'] }] }] }`}
rule_files: [rules.yaml]
scrape_configs:
  - job_name: live
    static_configs: [{ targets: ['127.0.0.1:${port}'] }]
`;

/** A Prometheus that scrapes what `expose` says every 2 s, and evaluates rules every 5 s. */
export async function startLivePrometheus(
  rules: string,
  expose: Exposition,
  more: ServerOptions = {}
): Promise<RunningPrometheus> {
  const exporter = createServer((_, answer) => answer.end(`${expose(Date.now()).join('\n')}\n`));
  const exporterPort = await freePort();
  await new Promise<void>((done) => exporter.listen(exporterPort, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'foresight-live-'));
  writeFileSync(join(folder, 'prometheus.yml'), config(exporterPort, more));
  writeFileSync(join(folder, 'rules.yaml'), rules);
  const port = await freePort();
  const options = [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=error',
  ];
  const server = spawn('prometheus', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/-/ready`);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      exporter.closeAllConnections();
      exporter.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
