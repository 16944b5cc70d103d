import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { instanceFor, withSource } from '../../test/integration/environment';
import { startPrometheus, type LoadedSeries } from '../../test/integration/prometheus';
import { startPlugin, type PluginProcess } from '../../dev/host/pluginProcess';

/**
 * What a forecast costs beside the plain query it is made of: 14 days at 5 m, 1, 50 and 200 series.
 * plain: Prometheus' own range query to the last byte. cold: first forecast query of a fresh process.
 * warm: the same query again. next: the query after one more step, with one new row per series.
 */
const step = 300_000;
const range = 14 * 86_400_000;
const selectors: Array<[count: number, selector: string]> = [
  [1, 'bench{id="0"}'],
  [50, 'bench{id=~"[0-9]|[1-4][0-9]"}'],
  [200, 'bench'],
];
const rounds = 5;

interface Row {
  series: number;
  plainMs: number;
  coldMs: number;
  warmMs: number;
  nextMs: number;
  warmToPlain: number;
  residentMiB: number;
  peakMiB: number;
}

const { values: options } = parseArgs({
  options: { backend: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
});
if (!options.backend) {
  console.error('Start with: npm run bench:query');
  process.exit(2);
}
const end = Math.floor(Date.now() / 3_600_000) * 3_600_000;
console.error('Loading 200 series of 15 days into Prometheus …');
const prometheus = await startPrometheus(benchSeries(200), { from: end - 15 * 86_400_000, to: end, step });
const rows: Row[] = [];
for (const [count, selector] of selectors) {
  rows.push(await measure(options.backend, { count, selector }));
}
await prometheus.stop();
report(rows);

async function measure(executable: string, { count, selector }: { count: number; selector: string }): Promise<Row> {
  const plugin = await startPlugin({ executable });
  // Leaves room to move the panel forward over data that is there.
  const to = end - 20 * step;
  const coldMs = await timed(() => queryPlugin(plugin, selector, to));
  console.error(`${count} series: cold ${coldMs} ms`);
  const plain: number[] = [];
  const warm: number[] = [];
  const next: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const moved = to + (round + 1) * step;
    next.push(await timed(() => queryPlugin(plugin, selector, moved)));
    plain.push(await timed(() => queryPrometheus(selector, moved)));
    warm.push(await timed(() => queryPlugin(plugin, selector, moved)));
    console.error(`  plain ${plain[round]} ms, warm ${warm[round]} ms, next step ${next[round]} ms`);
  }
  const memory = readFileSync(`/proc/${plugin.pid}/status`, 'utf8');
  const mib = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(memory)?.[1]) / 1024);
  await plugin.stop();
  const [plainMs, warmMs, nextMs] = [plain, warm, next].map(median);
  const ratio = Math.round((warmMs / plainMs) * 100) / 100;
  return {
    series: count,
    ...{ plainMs, coldMs, warmMs, nextMs, warmToPlain: ratio },
    ...{ residentMiB: mib('VmRSS'), peakMiB: mib('VmHWM') },
  };
}

async function queryPlugin(plugin: PluginProcess, expr: string, to: number): Promise<void> {
  const model = withSource({ expr, step: '5m', training: '14d', horizon: '1d' });
  const query = { refId: 'A', from: to - range, to, intervalMs: step, model };
  const instance = instanceFor(prometheus.url);
  const settings = { ...instance, jsonData: { ...instance.jsonData, limits: {} } };
  const { A: answer } = await plugin.queryBytes(settings, [query]);
  if (answer.error || !answer.frames?.length) {
    throw new Error(answer.error || 'The forecast query returned nothing.');
  }
}

async function queryPrometheus(expr: string, to: number): Promise<void> {
  const body = new URLSearchParams({
    query: expr,
    start: String((to - range) / 1000),
    end: String(to / 1000),
    step: String(step / 1000),
  });
  const response = await fetch(`${prometheus.url}/api/v1/query_range`, { method: 'POST', body });
  await response.arrayBuffer();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Daily and weekly waves of differing size and phase, with noise; the same in every run. */
function benchSeries(count: number): LoadedSeries[] {
  const day = 86_400_000;
  return Array.from({ length: count }, (_, id) => ({
    name: 'bench',
    labels: { id: String(id) },
    value: (time: number) => {
      const x = Math.sin(time * 12.9898 + id * 78.233) * 43_758.5453;
      const noise = x - Math.floor(x);
      const weekend = Math.floor(time / day) % 7 < 2 ? 0.6 : 1;
      return (
        Math.round((100 + id + weekend * 30 * Math.sin((2 * Math.PI * time) / day + id) + 5 * noise) * 1000) / 1000
      );
    },
  }));
}

function report(results: Row[]): void {
  const columns = Object.keys(results[0]) as Array<keyof Row>;
  const csv = [columns.join(','), ...results.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  if (options.out) {
    mkdirSync('bench/results', { recursive: true });
    const machine = `# npm run bench:query; ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0].model}`;
    writeFileSync(options.out, `${machine}; medians of ${rounds}\n${csv}\n`);
  }
  console.log(options.json ? JSON.stringify(results) : csv);
}
