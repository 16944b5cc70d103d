import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileDiscovery } from '../shop';
import { startServer, type ServerProcess } from './serverProcess';

export interface PrometheusOptions {
  /** Path of the executable. */
  prometheus: string;
  /** Where configuration, log and data are. */
  folder: string;
  dataFolder: string;
  port: number;
  /** host:port of the exporter. */
  exporter: string;
  /** Called with the process id as soon as it is known. */
  onStart?(pid: number): void;
  signal?: AbortSignal;
}

const config = path.join(__dirname, '..', 'prometheus.yml');

/** Starts Prometheus on loopback with the configuration that docker-compose uses too. */
export async function startPrometheus({
  prometheus: executable,
  folder,
  dataFolder,
  port,
  exporter,
  ...options
}: PrometheusOptions): Promise<ServerProcess> {
  mkdirSync(path.join(folder, 'targets'), { recursive: true });
  const file = path.join(folder, 'prometheus.yml');
  copyFileSync(config, file);
  writeFileSync(path.join(folder, 'targets', 'shop.json'), JSON.stringify(fileDiscovery(exporter), null, 2));
  return startServer({
    onStart: options.onStart,
    signal: options.signal,
    name: 'Prometheus',
    executable,
    folder,
    args: [
      `--config.file=${file}`,
      `--storage.tsdb.path=${dataFolder}`,
      '--storage.tsdb.retention.time=60d',
      `--web.listen-address=127.0.0.1:${port}`,
      '--web.enable-remote-write-receiver',
      '--log.level=warn',
    ],
    log: path.join(folder, 'prometheus.log'),
    url: `http://127.0.0.1:${port}`,
    readyPath: '/-/ready',
  });
}
