import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPlugin, type PluginProcess } from '../../../dev/host/pluginProcess';
import { minute } from '../../../src/engine';
import type { Frame } from '../../../src/frames';
import { instanceFor } from '../../../test/integration/environment';
import { startPrometheus } from '../../../test/integration/prometheus';
import { createFleet, createRange } from './createFleet';

/**
 * What the numbers of incidents cost that alert rules read each minute, on 50 and 200 services.
 * cold: the first evaluation of a fresh process. next: the one a minute later. same: another rule of the same evaluation. evidence: after
 * how many evaluations of a fresh process a step that only tells of the cause, and waits for three seconds at most, has it.
 */
const rounds = 5;
const maxEvaluations = 8;
/** Grafana evaluates a rule every minute; this is shorter for a bench's sake, ms. */
const pause = 15_000;
const range = 10 * minute;

interface Row {
  services: number;
  series: number;
  coldMs: number;
  nextMs: number;
  sameMs: number;
  causeMs: number;
  evidence: number;
  residentMiB: number;
  peakMiB: number;
}

const { values: options } = parseArgs({
  options: {
    backend: { type: 'string' },
    out: { type: 'string' },
    services: { type: 'string', default: '50,200' },
  },
});
if (!options.backend) {
  console.error('Start with: npm run bench:fleet');
  process.exit(2);
}
const rows: Row[] = [];
for (const count of options.services.split(',').map(Number)) {
  rows.push(await measure(options.backend, count));
}
report(rows);

async function measure(executable: string, count: number): Promise<Row> {
  const loaded = createRange(Date.now());
  const series = createFleet(count, loaded);
  console.error(`Loading ${series.length} series of ${count} services into Prometheus …`);
  const prometheus = await startPrometheus(series, loaded);
  const plugin = await startPlugin({ executable });
  const evaluate = (output: string, to: number) => query(plugin, { url: prometheus.url, output, to });
  // Leaves room to go on minute by minute over data that is there.
  const first = loaded.to - 20 * minute;
  const coldMs = await time(() => evaluate('open', first));
  console.error(`${count} services: cold ${coldMs} ms`);
  const [next, same, cause]: number[][] = [[], [], []];
  for (let round = 1; round <= rounds; round++) {
    const to = first + round * minute;
    next.push(await time(() => evaluate('open', to)));
    same.push(await time(() => evaluate('open', to)));
    cause.push(await time(() => evaluate('cause', to)));
    console.error(`  next ${next[round - 1]} ms, same ${same[round - 1]} ms, cause ${cause[round - 1]} ms`);
  }
  const memory = readFileSync(`/proc/${plugin.pid}/status`, 'utf8');
  const mib = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(memory)?.[1]) / 1024);
  await plugin.stop();
  const evidence = await countUntilEvidence(executable, { url: prometheus.url, first });
  await prometheus.stop();
  const [nextMs, sameMs, causeMs] = [next, same, cause].map(findMedian);
  const cost = { coldMs, nextMs, sameMs, causeMs, evidence };
  return { services: count, series: series.length, ...cost, residentMiB: mib('VmRSS'), peakMiB: mib('VmHWM') };
}

/** Evaluations until a step that may not hold its rule up answers with a number. */
async function countUntilEvidence(executable: string, { url, first }: { url: string; first: number }): Promise<number> {
  const plugin = await startPlugin({ executable });
  const evidence = { service: 'service-1', evidence: 'answer' };
  let count = 1;
  while (count < maxEvaluations) {
    const [frame] = await query(plugin, { url, output: 'likelihood', to: first + count * minute, model: evidence });
    const value = frame?.fields.find(({ type }) => type === 'number')?.values[0];
    if (typeof value === 'number' && Number.isFinite(value)) {
      break;
    }
    count++;
    await sleep(pause);
  }
  await plugin.stop();
  return count;
}

interface Evaluation {
  url: string;
  output: string;
  to: number;
  model?: object;
}

async function query(plugin: PluginProcess, { url, output, to, model: own }: Evaluation): Promise<Frame[]> {
  const instance = instanceFor(url);
  const jsonData = { ...instance.jsonData, limits: {}, insight: { metrics: 'prom' } };
  const model = { queryType: 'incidents', output, candidates: ['service-1'], ...own };
  const queries = [{ refId: 'A', from: to - range, to, intervalMs: minute, model }];
  const answer = (await plugin.queryData({ ...instance, jsonData }, queries, { FromAlert: 'true' })).get('A');
  if (!answer || 'error' in answer) {
    throw new Error(answer?.error ?? 'The plugin answered without refId A.');
  }
  const open = answer.frames.filter(({ fields: [one] }) => Number(one?.values[0]) > 0);
  if (output === 'open' && open.length === 0) {
    throw new Error('No service has an open incident.');
  }
  return answer.frames;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function findMedian(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function report(results: readonly Row[]): void {
  const columns = Object.keys(results[0]) as Array<keyof Row>;
  const csv = [columns.join(','), ...results.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  console.log(csv);
  if (options.out) {
    mkdirSync(dirname(options.out), { recursive: true });
    const machine = `# npm run bench:fleet; ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0].model}`;
    writeFileSync(options.out, `${machine}; medians of ${rounds}\n${csv}\n`);
  }
}
