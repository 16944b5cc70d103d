import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { table, toCsv, type Row } from '../forecast/report';
import { measureCost } from './cost';
import { listMethods, ours } from './methods';
import { readArguments, type Arguments } from './readArguments';
import { readTrials } from './data/readTrials';
import { mean } from './statistics';
import { placeOfCause, randomTopK, rank, topK, wilson, type TopK } from './topK';
import type { Trial } from './trial';

function toRow(method: string, { incidents, accuracy }: TopK): Row {
  const interval = (k: number) => {
    const { lower, upper } = wilson(accuracy[k - 1], incidents);
    return `${lower.toFixed(2)}-${upper.toFixed(2)}`;
  };
  return {
    method,
    incidents: String(incidents),
    'AC@1': accuracy[0],
    'AC@3': accuracy[2],
    'AC@5': accuracy[4],
    'Avg@5': mean(accuracy),
    'AC@1 95 %': interval(1),
    'AC@3 95 %': interval(3),
  };
}

/** What came of one incident: the place of its cause, and our first five. */
function describe(trial: Trial): { incident: string; cause: string; place: number | null; ranking: string[] } {
  const ranking = rank(ours, trial);
  const place = placeOfCause(ranking, trial);
  return {
    incident: trial.name,
    cause: trial.cause,
    place: Number.isFinite(place) ? place : null,
    ranking: ranking.slice(0, 5),
  };
}

/** How the results came about: command, versions, machine, cost. */
function origin(options: Arguments): string[] {
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:causes -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model ?? 'unknown processor'}, one thread`,
    `Foresight: ${measureCost().toFixed(2)} s of CPU for 300 services x 10 signals x 2,000 points`,
  ];
}

function main(): void {
  const options = readArguments(process.argv.slice(2));
  const trials = readTrials(options.data);
  const rows = [
    ...listMethods(trials).map((method) =>
      toRow(method.name, topK(trials.map((trial) => placeOfCause(rank(method, trial), trial))))
    ),
    toRow('random (expected)', randomTopK(trials)),
  ];
  const comments = origin(options);
  if (options.csv !== undefined) {
    mkdirSync(dirname(resolve(options.csv)), { recursive: true });
    writeFileSync(options.csv, toCsv(rows, comments));
  }
  const report = { rows, comments, incidents: trials.map(describe) };
  console.log(options.json ? JSON.stringify(report, null, 1) : `${table(rows)}\n\n${comments.join('\n')}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
