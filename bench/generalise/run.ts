import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { table } from '../forecast/report';
import { anomalyParts } from '../../src/engine';
import { createAblation } from './measures/ablation';
import { anomaly } from './measures/anomaly';
import { causes } from './measures/causes';
import { falseAlarms } from './measures/falseAlarms';
import { forecast } from './measures/forecast';
import { injection } from './measures/injection';
import type { Measure } from './measures/measure';
import { readArguments, type Arguments, type MeasureName } from './readArguments';
import { readConstants, type Choices } from './readConstants';
import { listConstantRows, listSetRows, listSummaryRows, toWideCsv, type MeasureReport } from './report';
import { listSets, type Listing } from './sets/listSets';
import { readSet, thinSet } from './sets/readSet';
import { summarise, type SetResults } from './summary';

const measures: Record<MeasureName, Measure> = {
  anomaly,
  falsealarms: falseAlarms,
  inject: injection,
  forecast,
  causes,
};

const began = performance.now();

/** Progress goes where results do not. */
function progress(text: string): void {
  process.stderr.write(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${text}\n`);
}

/** Reads every set once, so that what cannot be read is said before anything is measured. */
function checkSets({ sets }: Listing): void {
  sets.forEach((one, s) => {
    progress(`${s + 1}/${sets.length} ${one.name} is read`);
    readSet(one);
  });
}

/** The measures that are wanted, by the name of their results. */
function selectMeasures({ only, ablate }: Arguments): Map<string, Measure> {
  const parts = ablate ? [['ablation', createAblation(anomalyParts)] as const] : [];
  return new Map([...only.map((name) => [name, measures[name]] as const), ...parts]);
}

/** Runs every measure on every set that fits, one set after the other. */
function runSets({ sets }: Listing, wanted: Map<string, Measure>, options: Arguments): Map<string, SetResults[]> {
  const found = new Map<string, SetResults[]>();
  sets.forEach((one, s) => {
    const read = readSet(one);
    const set = options.quick ? thinSet(read) : read;
    for (const [name, measure] of [...wanted].filter(([, { fits }]) => fits(set))) {
      const where = `${s + 1}/${sets.length} ${set.name}, ${name}`;
      const results = measure.run(set, { options, progress: (text) => progress(`${where}: ${text}`) });
      found.set(name, [...(found.get(name) ?? []), { set: set.name, results }]);
    }
  });
  return found;
}

function report(found: Map<string, SetResults[]>, wanted: Map<string, Measure>, { kin }: Choices): MeasureReport[] {
  return [...wanted].flatMap(([name, { figures }]) => {
    const sets = found.get(name);
    return sets ? [{ measure: name, sets, summaries: summarise(sets, figures, kin) }] : [];
  });
}

/** How the results came about: command, versions, machine, what was left out. */
function origin({ skipped }: Listing, options: Arguments): string[] {
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:generalise -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
    ...(options.quick ? ['quick: a few series of each set, cut short; not for results'] : []),
    ...(skipped.length > 0
      ? [`not measured: ${skipped.map(({ name, reason }) => `${name} (${reason})`).join(', ')}`]
      : []),
  ];
}

function print(reports: MeasureReport[], constants: Choices['constants'], comments: string[]): void {
  for (const one of reports) {
    console.log(`\n== ${one.measure}, per set ==\n${table(listSetRows(one))}`);
    if (one.summaries.length > 0) {
      console.log(`\n== ${one.measure}, over all sets ==\n${table(listSummaryRows(one))}`);
    }
  }
  const rows = listConstantRows(constants);
  console.log(
    `\n== constants ==\n${rows.length > 0 ? table(rows) : 'none is written down in bench/generalise/constants.json'}`
  );
  console.log(`\n${comments.join('\n')}`);
}

function main(): void {
  const options = readArguments(process.argv.slice(2));
  const choices = readConstants();
  const listing = listSets(options.data, options.sets);
  const wanted = selectMeasures(options);
  checkSets(listing);
  const reports = report(runSets(listing, wanted, options), wanted, choices);
  const comments = origin(listing, options);
  if (options.csv !== undefined) {
    mkdirSync(dirname(resolve(options.csv)), { recursive: true });
    writeFileSync(options.csv, toWideCsv(reports, comments));
  }
  if (options.json) {
    console.log(JSON.stringify({ reports, constants: choices.constants, comments }, null, 1));
  } else {
    print(reports, choices.constants, comments);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
