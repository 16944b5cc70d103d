import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { scoreHoldouts, type Score } from './holdout';
import { loadAugurs, ours, seasonalNaive, type Method } from './methods';
import { doubleExponentialSmoothing, predictLinear } from './prometheusPeers';
import { pythonPeers, scorePythonPeer } from './pythonPeers';
import { readArguments, type Arguments } from './readArguments';
import { checkLength } from './data/checkLength';
import { readHoldouts } from './data/readHoldouts';
import { readSeries } from './data/readSeries';
import { summarise, table, toCsv, type Row } from './report';
import { scoreRollingOrigin } from './rollingOrigin';

/** A series must have so many observations for origins in its last half. */
const minSeries = 24;

/** Rows of results and what they were made with. */
interface Results {
  rows: Row[];
  versions: string[];
}

/** The methods that run in this process, beside ours. */
async function peers(options: Arguments): Promise<Method[]> {
  const others = [seasonalNaive, predictLinear, doubleExponentialSmoothing];
  return options.augurs ? [...others, await loadAugurs()] : others;
}

async function runHoldouts(options: Arguments): Promise<Results> {
  const holdouts = readHoldouts(options.data);
  const rows: Row[] = [];
  for (const method of [ours, ...(await peers(options))]) {
    const scores = scoreHoldouts(method, holdouts, options);
    rows.push(summarise(method.name, scores, holdouts.length));
    if (method === ours && options.out !== undefined) {
      writeForecasts(options.out, scores);
    }
  }
  const versions: string[] = [];
  for (const peer of options.pythonPeers ? pythonPeers : []) {
    const result = scorePythonPeer(peer, holdouts, options);
    if (result !== undefined) {
      rows.push(summarise(peer.name, result.scores, holdouts.length));
      versions.push(result.versions);
    }
  }
  return { rows, versions };
}

async function runBacktest(options: Arguments): Promise<Results> {
  const [reference, ...others] = await peers(options);
  const series = readSeries(options.data, options.step);
  checkLength(options.data, series, minSeries);
  return { rows: scoreRollingOrigin([reference, ours, ...others], series, options), versions: [] };
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
function origin(options: Arguments, versions: string[]): string[] {
  const version = (name: string) =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version;
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:forecast -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, augurs ${version('@bsull/augurs')}, ${process.platform} ${process.arch}`,
    ...versions,
    `${cpus()[0]?.model ?? 'unknown processor'}, one thread`,
  ];
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const { rows, versions } = options.backtest ? await runBacktest(options) : await runHoldouts(options);
  if (options.csv !== undefined) {
    writeFile(options.csv, toCsv(rows, origin(options, versions)));
  }
  console.log(options.json ? JSON.stringify(rows, null, 1) : table(rows));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
