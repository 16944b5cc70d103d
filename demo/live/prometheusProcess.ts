import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileDiscovery } from '../shop';

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

export interface PrometheusProcess {
  url: string;
  /** Ends it and waits for the end; its data are complete then. */
  stop(): Promise<void>;
}

const startTimeout = 60_000;
const config = path.join(__dirname, '..', 'prometheus.yml');

/** Starts Prometheus on loopback with the configuration that docker-compose uses too. */
export async function startPrometheus(options: PrometheusOptions): Promise<PrometheusProcess> {
  const { folder, port } = options;
  mkdirSync(path.join(folder, 'targets'), { recursive: true });
  copyFileSync(config, path.join(folder, 'prometheus.yml'));
  writeFileSync(path.join(folder, 'targets', 'shop.json'), JSON.stringify(fileDiscovery(options.exporter), null, 2));

  const log = path.join(folder, 'prometheus.log');
  const output = openSync(log, 'w');
  // A group of its own: Ctrl-C reaches it through stop() alone, so that it ends in order and after its readers.
  const child = spawn(options.prometheus, argumentsOf(options), { stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  if (child.pid !== undefined) {
    options.onStart?.(child.pid);
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit code ${code ?? signal}`));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };

  const url = `http://127.0.0.1:${port}`;
  try {
    const failed = ended.then((reason) => Promise.reject(new Error(`Prometheus ended (${reason}). See ${log}.`)));
    await Promise.race([waitUntilReady(`${url}/-/ready`, options.signal), failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function argumentsOf({ folder, dataFolder, port }: PrometheusOptions): string[] {
  return [
    `--config.file=${path.join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${dataFolder}`,
    '--storage.tsdb.retention.time=60d',
    `--web.listen-address=127.0.0.1:${port}`,
    '--web.enable-remote-write-receiver',
    '--log.level=warn',
  ];
}

async function waitUntilReady(url: string, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false
    );
    if (ready) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Prometheus did not answer at ${url} within ${startTimeout / 1000} s.`);
}
