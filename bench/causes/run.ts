import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { table, toCsv } from '../forecast/report';
import { compareMethods, listStatements, type Comparison, type Statement } from './compare';
import { measureCost } from './cost';
import { listSystems, type System } from './data/listSystems';
import { listQuietTimes } from './quietTimes';
import { readArguments, type Arguments } from './readArguments';
import { listCalibrationRows, listLeadRows, listMethodRows, listRows, listVerdictRows } from './report';

/** Incidents of a system that a quick look takes. */
const quickIncidents = 10;

/** Progress goes where results do not. */
function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A few incidents of each system, evenly chosen. */
function thin({ name, trials }: System): System {
  const stride = Math.max(1, Math.ceil(trials.length / quickIncidents));
  return { name, trials: trials.filter((_, place) => place % stride === 0) };
}

/** How the results came about: command, versions, machine, cost. */
function origin(options: Arguments): string[] {
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:causes -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model ?? 'unknown processor'}, one thread`,
    `Foresight: ${measureCost().toFixed(2)} s of CPU for 300 services x 10 signals x 2,000 points`,
    ...(options.quick ? ['quick: a few incidents of each system; not for results'] : []),
  ];
}

interface Found {
  comparisons: Comparison[];
  statements: Statement[];
  /** Of times without incident. */
  quiet: Statement[];
}

function print({ comparisons, statements, quiet }: Found, comments: string[]): void {
  for (const condition of new Set(comparisons.map((one) => one.condition))) {
    const own = comparisons.filter((one) => one.condition === condition);
    console.log(`\n== ${condition}: AC@1/AC@3/Avg@5 ==\n${table(listMethodRows(own))}`);
    console.log(`\n== ${condition}: Foresight and the best of the others ==\n${table(listLeadRows(own))}`);
  }
  console.log(`\n== likelihood of the first ==\n${table(listCalibrationRows(statements))}`);
  console.log(`\n== verdicts: incidents, AC@1/AC@3 ==\n${table(listVerdictRows(statements, quiet))}`);
  console.log(`\n${comments.join('\n')}`);
}

function main(): void {
  const options = readArguments(process.argv.slice(2));
  const read = listSystems(options.data);
  const systems = options.quick ? read.map(thin) : read;
  const comparisons = compareMethods(systems, progress);
  const statements = listStatements(systems);
  const quiet = listStatements(systems.map(({ name, trials }) => ({ name, trials: listQuietTimes(trials) })));
  const comments = origin(options);
  if (options.csv !== undefined) {
    mkdirSync(dirname(resolve(options.csv)), { recursive: true });
    writeFileSync(options.csv, toCsv(listRows(comparisons), comments));
  }
  if (options.json) {
    const calibration = listCalibrationRows(statements);
    console.log(
      JSON.stringify({ rows: listRows(comparisons), calibration, incidents: statements, quiet, comments }, null, 1)
    );
  } else {
    print({ comparisons, statements, quiet }, comments);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
