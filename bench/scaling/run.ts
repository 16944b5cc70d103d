import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDuration } from '../../src/schema';
import { table, toCsv, type Row } from '../forecast/report';
import { listSets, type Found } from '../generalise/sets/listSets';
import { readSet } from '../generalise/sets/readSet';
import { measureSeries } from './measureSeries';
import { describeAll, describeSet, type SetFigures } from './summarise';

const usage = `npm run bench:scaling -- --data DIR [--sets a,b] [--startups 3m,10m]
  [--utilisations 0.8,0.9] [--csv results.csv]
DIR has a folder per set of series: CSV files of timestamp,value. bench/README.md says how to read the figures.`;

function readOptions(argv: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: { data: text, sets: text, startups: text, utilisations: text, csv: text },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  const list = (given: string | undefined, usual: string) => (given ?? usual).split(',');
  return {
    ...values,
    data: values.data,
    startups: list(values.startups, '3m,10m'),
    utilisations: list(values.utilisations, '0.8,0.9').map(Number),
  };
}

/** What a set comes to, by the utilisations as they are given. */
function measureSet(found: Found, startup: string, utilisations: readonly number[]): SetFigures[] {
  const began = performance.now();
  const conditions = { startup: parseDuration(startup, '--startups'), utilisations };
  const measured = readSet(found).subjects.flatMap(({ series }) => {
    const figures = measureSeries(series, conditions);
    return figures ? [figures] : [];
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stderr.write(`${found.name}, start-up ${startup}: ${measured.length} series, ${seconds} s\n`);
  return utilisations.map((_, i) => ({ set: found.name, series: measured.map((figures) => figures[i]) }));
}

function main(): void {
  const { data, sets, startups, utilisations, csv } = readOptions(process.argv.slice(2));
  const listing = listSets(data, sets?.split(','));
  const wanted = listing.sets.filter(({ holds }) => holds === 'series' || holds === 'labelled');
  const lines = startups.flatMap((startup) => {
    const measured = wanted.map((one) => measureSet(one, startup, utilisations));
    return utilisations.flatMap((utilisation, i): Row[] => {
      const ofSets = measured.map((bySetting) => bySetting[i]);
      const [each, all] = [ofSets.flatMap(describeSet), describeAll(ofSets)];
      process.stdout.write(`\nStart-up ${startup}, utilisation ${utilisation}\n${table(each)}\n\n${table(all)}\n`);
      return [...each, ...all].map(({ method, ...rest }) => ({ method, 'start-up': startup, utilisation, ...rest }));
    });
  });
  if (csv) {
    const columns = Object.keys(lines[lines.length - 1]);
    const whole = lines.map((line) => Object.fromEntries(columns.map((name) => [name, line[name] ?? ''])) as Row);
    const command = `npm run bench:scaling -- --data ${basename(resolve(data))}${sets ? ` --sets ${sets}` : ''}`;
    mkdirSync(dirname(csv), { recursive: true });
    writeFileSync(
      csv,
      toCsv(whole, [command, `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}`])
    );
  }
}

main();
