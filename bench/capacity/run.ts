import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table, toCsv, type Row } from '../forecast/report';
import { checkWhatIf } from './demo/checkWhatIf';
import { describeAll, describeSet, leaveOneOut, measureSet } from './measureSets';
import { measurePlans } from './measurePlans';
import { readPairSets } from './sets/readPairSets';

const usage = `npm run bench:capacity -- --data DIR [--sets a,b] [--csv results.csv]
DIR has a folder per recorded system; bench/README.md says which, and how to read the figures. Without --data only what-ifs are checked.`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { data: text, sets: text, csv: text, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { data, sets: only, csv } = values;
  const sets = data === undefined ? [] : readPairSets(data, only?.split(',')).map(measureSet);
  const parts: Row[][] = [
    ...(sets.length > 0 ? [[...sets.flatMap(describeSet), ...describeAll(sets)], leaveOneOut(sets)] : []),
    ...(data === undefined ? [] : [measurePlans(data, only?.split(','))]),
    await checkWhatIf(),
  ];
  parts.forEach((rows) => process.stdout.write(`${table(rows.map(fill(rows)))}\n\n`));
  if (csv) {
    const all = parts.flat();
    const command = `npm run bench:capacity -- ${data === undefined ? '' : `--data ${basename(resolve(data))}`}`;
    mkdirSync(dirname(csv), { recursive: true });
    writeFileSync(
      csv,
      toCsv(all.map(fill(all)), [command, `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}`])
    );
  }
}

/** Every row with all columns. */
function fill(rows: readonly Row[]): (row: Row) => Row {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? ''])) as Row;
}

void main();
