import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createLookups } from '../../src/alerts';
import { errorMessage, hour } from '../../src/engine';
import { textTable } from '../../cli';
import { listDocuments, type Document } from './listDocuments';
import type { Measure } from './measure';
import { measureDashboards } from './measureDashboards';
import { measureRules } from './measureRules';
import { readArguments, type Arguments } from './readArguments';
import { listDemands } from './synthetic/listDemands';
import { startWorld } from './synthetic/startWorld';

/** How long the made-up series are, s, and how far apart their samples. */
const length = (6 * hour) / 1000;
const step = 60;

async function measure(options: Arguments): Promise<Measure[]> {
  const dashboards = list(options.dashboards, /\.json$/);
  const rules = list(options.rules, /\.(?:ya?ml|rules|json)$/);
  const to = Math.floor(Date.now() / 1000 / step) * step;
  const selectors = [...dashboards, ...rules].flatMap(({ values }) => values.flatMap((value) => listDemands(value)));
  const world = await startWorld(selectors, { ...options, times: { from: to - length, to, step } });
  try {
    const surroundings = { url: world.url, time: to, lookups: createWorldLookups(world.url, to * 1000) };
    return [
      ...(dashboards.length > 0 ? [await measureDashboards(dashboards, surroundings)] : []),
      ...(rules.length > 0 ? [await measureRules(rules, surroundings)] : []),
    ];
  } finally {
    world.stop();
  }
}

/** Variables of every source are looked up in the one Prometheus. */
function createWorldLookups(url: string, to: number): ReturnType<typeof createLookups> {
  const read = async (path: string, params: Array<[string, string]>): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1/${path}?${new URLSearchParams(params)}`);
    const answer = (await response.json()) as { status: string; error?: string };
    if (answer.status !== 'success') {
      throw new Error(answer.error ?? `HTTP ${response.status}`);
    }
    return answer;
  };
  return createLookups(({ path, params }) => read(path, params), { from: to - hour, to });
}

function list(folder: string, endings: RegExp): Document[] {
  return folder === '' ? [] : listDocuments(folder, endings);
}

function toCsv(measures: Measure[]): string {
  const quote = (value: string | number) => (/[",\n]/.test(String(value)) ? JSON.stringify(value) : String(value));
  const rows = measures.map(({ line }) => Object.values(line).map(quote).join(','));
  const reasons = measures
    .flatMap((one) => one.reasons)
    .map(({ part, what, reason, times }) => `# ${part}, ${what}, ${times}: ${reason}`);
  const origin = '# npm run bench:corpus; rows by part, reasons with how often each was given';
  return [origin, ...reasons, Object.keys(measures[0].line).join(','), ...rows].join('\n') + '\n';
}

function formatMeasures(measures: Measure[]): string[] {
  const names = Object.keys(measures[0].line);
  const rows = measures.map(({ line }) => names.map((name) => String(line[name])));
  const reasons = measures
    .flatMap((one) => one.reasons)
    .map(({ part, what, reason, times }) => [String(times), part, what, reason]);
  return [
    ...textTable(names, rows),
    ...(reasons.length > 0 ? ['', ...textTable(['times', 'part', 'what', 'reason'], reasons)] : []),
  ];
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const measures = await measure(options);
  if (options.csv !== undefined) {
    mkdirSync(dirname(resolve(options.csv)), { recursive: true });
    writeFileSync(options.csv, toCsv(measures));
  }
  const text = formatMeasures(measures);
  console.log(options.json ? JSON.stringify(measures, null, 1) : text.join('\n'));
}

main()
  .catch((error: unknown) => {
    console.error(errorMessage(error));
    process.exitCode = 1;
  })
  .finally(() => process.exit());
