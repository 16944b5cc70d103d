import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listSystems } from '../causes/data/listSystems';
import { table } from '../forecast/report';
import { chooseOptions, tried, tryOptions } from './chooseOptions';
import { formatOptions, listLeftOut, listRows, listSensitivity } from './report';
import { createTimelines, type IncidentSet } from './timelines';

const usage = `npm run bench:incidents -- --data DIR [--csv results.csv] [--quick]
DIR holds sets of incidents as for bench:causes. --quick takes ten incidents of each.`;

/** Incidents of a set that a quick look takes, and that any look does. */
const quickIncidents = 10;
const maxIncidents = 60;

function readOptions() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, csv: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  return { ...values, data: values.data };
}

function readSets(data: string, count: number): IncidentSet[] {
  return listSystems(data).flatMap(({ name, trials }) => {
    const stride = Math.max(1, Math.ceil(trials.length / count));
    process.stderr.write(`${name}: ${trials.length} incidents\n`);
    const set = createTimelines({ name, trials: trials.filter((_, i) => i % stride === 0) });
    return set.incidents > 0 ? [set] : [];
  });
}

function main(): void {
  const { data, csv, quick } = readOptions();
  const began = performance.now();
  const sets = readSets(data, quick ? quickIncidents : maxIncidents);
  const all = sets.map(tryOptions);
  const rows = listRows(sets);
  const comments = [
    `npm run bench:incidents -- --data ${basename(resolve(data))}${quick ? ' --quick' : ''}`,
    `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
    `chosen on all sets: ${formatOptions(tried[chooseOptions(all)])}; took ${Math.round((performance.now() - began) / 1000)} s`,
  ];
  console.log(
    `${table(rows)}\n\n${table(listLeftOut(all))}\n\n${table(listSensitivity(all))}\n\n${comments.join('\n')}`
  );
  if (csv !== undefined) {
    const names = Object.keys(rows[0]);
    const lines = rows.map((row) => names.map((name) => round(row[name])).join(','));
    mkdirSync(dirname(resolve(csv)), { recursive: true });
    writeFileSync(csv, [...comments.map((text) => `# ${text}`), names.join(','), ...lines].join('\n') + '\n');
  }
}

function round(value: string | number): string | number {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
