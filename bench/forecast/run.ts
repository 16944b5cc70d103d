import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { readHoldouts, scoreHoldouts, type Score } from './holdout';
import { loadAugurs, ours, seasonalNaive, type Method } from './methods';
import { loadStatsforecast } from './statsforecast';
import { readArguments, type Arguments } from './readArguments';
import { readSeries } from './readSeries';
import { summarise, table, toCsv, type Row } from './report';
import { scoreRollingOrigin } from './rollingOrigin';

async function peers(options: Arguments): Promise<Method[]> {
  return options.augurs ? [await loadAugurs()] : [];
}

async function runHoldouts(options: Arguments): Promise<Row[]> {
  const holdouts = readHoldouts(options.data);
  if (holdouts.length === 0) {
    throw new Error(`No series in ${options.data}: it needs train.jsonl and test.jsonl with the same ids.`);
  }
  const rows: Row[] = [];
  for (const method of [ours, seasonalNaive, ...(await peers(options))]) {
    const scores = scoreHoldouts(method, holdouts, options);
    rows.push(summarise(method.name, scores, holdouts.length));
    if (method === ours && options.out !== undefined) {
      writeForecasts(options.out, scores);
    }
  }
  if (options.pythonPeers) {
    const scores = loadStatsforecast(holdouts, options);
    rows.push(...(scores === undefined ? [] : [summarise('statsforecast MSTL-AutoETS', scores, holdouts.length)]));
  }
  return rows;
}

/** One line per series: {id, yhat, lo, hi}. */
function writeForecasts(path: string, scores: Score[]): void {
  const lines = scores.map(({ id, prediction: { point, intervals } }) =>
    JSON.stringify({ id, yhat: [...point], lo: [...intervals[0].lower], hi: [...intervals[0].upper] })
  );
  writeFile(path, `${lines.join('\n')}\n`);
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, text);
}

/** How the results came about: command, versions, machine. */
function origin(options: Arguments): string[] {
  const version = (name: string) =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version;
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:forecast -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, augurs ${version('@bsull/augurs')}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model ?? 'unknown processor'}, one thread`,
  ];
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const rows = options.backtest
    ? scoreRollingOrigin(
        [seasonalNaive, ours, ...(await peers(options))],
        readSeries(options.data, options.step),
        options
      )
    : await runHoldouts(options);
  if (options.csv !== undefined) {
    writeFile(options.csv, toCsv(rows, origin(options)));
  }
  console.log(options.json ? JSON.stringify(rows, null, 1) : table(rows));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
