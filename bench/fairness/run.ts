import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPlugin, type PluginProcess } from '../../dev/host/pluginProcess';
import { startPrometheus } from '../../test/integration/prometheus';
import { runHeavy, createInstance, evaluateRule, historyMs, listSeries, type HeavyQuery } from './callers';

/**
 * What one caller's heavy queries cost the alert rules of another organisation: an anomaly rule over 20 series of 3 d at 1 m, with
 * a new row each time, alone, and beside four backtests at a time of 40 series, 14 d at 1 m, 20 windows of a day; then beside four
 * forecasts at a time. cancel: from cancelling such a backtest to all workers being idle.
 */
const step = 60_000;
const evaluations = 100;
/** A case ends here, however few evaluations it has had. */
const maxCaseMs = 60_000;
const pauseMs = 100;
const attackers = 4;
const cancels = 20;

interface Row {
  case: string;
  count: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

const { values: options } = parseArgs({ options: { backend: { type: 'string' }, out: { type: 'string' } } });
if (!options.backend) {
  console.error('Start with: npm run bench:fairness');
  process.exit(2);
}
const end = Math.floor(Date.now() / 3_600_000) * 3_600_000;
console.error('Loading 60 series of 36 days at 1 m into Prometheus …');
const prometheus = await startPrometheus(listSeries(), { from: end - historyMs, to: end, step });
const plugin = await startPlugin({ executable: options.backend });
const [viewer, alerting] = [1, 2].map((orgId) => createInstance(prometheus.url, orgId));
// Leaves room for a new row at each evaluation.
const begin = end - 12 * 3_600_000;
let evaluated = 0;

try {
  await measureRule(10);
  report([
    describe('rule alone', await measureRule(evaluations)),
    describe('rule beside backtests', await underLoad('backtest')),
    describe('rule beside forecasts', await underLoad('forecast')),
    describe('cancel', await measureCancel()),
  ]);
} finally {
  await plugin.stop();
  await prometheus.stop();
}

/** How long evaluations take, ms. */
async function measureRule(count: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + maxCaseMs;
  while (times.length < count && performance.now() < until) {
    const began = performance.now();
    await evaluateRule(plugin, alerting, begin + evaluated++ * step);
    times.push(performance.now() - began);
    await sleep(pauseMs);
  }
  return times;
}

async function underLoad(queryType: HeavyQuery['queryType']): Promise<number[]> {
  const controller = new AbortController();
  const { signal } = controller;
  let round = 0;
  const attack = async () => {
    while (!signal.aborted) {
      await runHeavy(plugin, viewer, { queryType, round: round++, to: begin, signal });
    }
  };
  const attacks = Promise.all(Array.from({ length: attackers }, attack));
  // The history has been read.
  await Promise.race([attacks, untilRunning(plugin)]);
  const times = await Promise.race([measureRule(evaluations), attacks.then(() => [])]);
  console.error(`  ${round} heavy queries (${queryType})`);
  controller.abort();
  await attacks;
  return times;
}

async function measureCancel(): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < cancels; i++) {
    const controller = new AbortController();
    const query: HeavyQuery = { queryType: 'backtest', round: 3000 + i, to: begin, signal: controller.signal };
    const running = runHeavy(plugin, viewer, query);
    await untilRunning(plugin);
    await sleep(300);
    controller.abort();
    const began = performance.now();
    while ((await readRunning(plugin)) > 0) {
      await sleep(5);
    }
    times.push(performance.now() - began);
    await running;
  }
  return times;
}

async function untilRunning(process: PluginProcess): Promise<void> {
  while ((await readRunning(process)) === 0) {
    await sleep(20);
  }
}

/** Slices that workers compute now. */
async function readRunning(process: PluginProcess): Promise<number> {
  const values = (await process.collectMetrics()).matchAll(/^foresight_worker_slices_running(?:\{.*\})? (\d+)$/gm);
  return [...values].reduce((sum, [, value]) => sum + Number(value), 0);
}

function describe(name: string, times: number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  const row = { case: name, count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
  console.error(JSON.stringify(row));
  return row;
}

function report(results: Row[]): void {
  const columns = Object.keys(results[0]) as Array<keyof Row>;
  const csv = [columns.join(','), ...results.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  if (options.out) {
    mkdirSync('bench/results', { recursive: true });
    const machine = `${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0].model}`;
    writeFileSync(options.out, `# npm run bench:fairness; ${machine}\n${csv}\n`);
  }
  console.log(csv);
}
