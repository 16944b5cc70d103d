import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One series to load: `value` is asked at each sample time (ms); undefined leaves a gap, NaN stores NaN. */
export interface LoadedSeries {
  name: string;
  labels: Record<string, string>;
  value: (time: number) => number | undefined;
}

export interface LoadedRange {
  /** ms, multiples of `step`. */
  from: number;
  to: number;
  step: number;
}

export interface RunningPrometheus {
  url: string;
  stop(): Promise<void>;
}

/** Starts Prometheus from PATH on a free loopback port with the given history as TSDB blocks, and further lines of configuration. */
export async function startPrometheus(
  series: LoadedSeries[],
  range: LoadedRange,
  extra = ''
): Promise<RunningPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-prometheus-'));
  const text = join(folder, 'history.om');
  writeFileSync(text, openMetrics(series, range));
  const data = join(folder, 'data');
  // A few large blocks are made many times faster than the default's one per two hours.
  const blocks = ['--max-block-duration=162h', 'openmetrics', '--quiet', text, data];
  execFileSync('promtool', ['tsdb', 'create-blocks-from', ...blocks], { stdio: 'ignore' });
  const config = join(folder, 'prometheus.yml');
  writeFileSync(config, `global: {scrape_interval: 15s}\n${extra}`);
  const port = await freePort();
  const server = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  );
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

/** A port that was free on loopback a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function openMetrics(series: LoadedSeries[], { from, to, step }: LoadedRange): string {
  const lines: string[] = [];
  let family = '';
  for (const { name, labels, value } of series) {
    if (name !== family) {
      lines.push(`# TYPE ${name} gauge`);
      family = name;
    }
    const text = Object.entries(labels).map(([key, label]) => `${key}=${JSON.stringify(label)}`);
    const head = `${name}{${text.join(',')}}`;
    for (let time = from; time <= to; time += step) {
      const sample = value(time);
      if (sample !== undefined) {
        lines.push(`${head} ${Number.isNaN(sample) ? 'NaN' : sample} ${time / 1000}`);
      }
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** Waits until an address answers. @throws Error after 30 s */
export async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false
    );
    if (ready) {
      return;
    }
    await sleep(200);
  }
  throw new Error(`Prometheus did not become ready at ${url} within 30 s.`);
}
