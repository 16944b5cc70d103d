import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { table, toCsv, type Row } from '../forecast/report';
import { augursNote, loadAugursBand } from './augursPeer';
import { measureCost, type Cost } from './cost';
import type { Labelled } from './data/labelled';
import { readDetectionSet, readSubjects } from './data/readDetectionSet';
import { isNab, readNab } from './data/readNab';
import { checkLength } from '../forecast/data/checkLength';
import { bestEventScore, scoreEvents } from './eventScore';
import { leftDiscord } from './leftDiscord';
import { planTrials, runInjection } from './injection';
import { detect, ours, oursByNovelty, type Method } from './methods';
import { nabScore, rowScores } from './nabScore';
import { readArguments, type Arguments } from './readArguments';
import { adaptiveRules, robustRules, seasonalNaiveSigma, windowedGaussian } from './windowedPeers';

/** A series must have so many observations to put incidents into. */
const minSeries = 150;

/** Augurs fits anew each day, which would take hours for hundreds of copies with an incident. */
async function peers(options: Arguments): Promise<Method[]> {
  const own = [windowedGaussian, seasonalNaiveSigma, adaptiveRules, robustRules, leftDiscord];
  return options.augurs && !options.inject ? [...own, await loadAugursBand()] : own;
}

function runNab(files: Labelled[], methods: Method[], options: Arguments): Row[] {
  return [oursByNovelty, ...methods].map((method) => {
    const scores = files.map((file) => rowScores(file, method.score(file.series)));
    if (method === oursByNovelty && options.out !== undefined) {
      writeScores(options.out, files, scores);
    }
    return { method: method.name, ...nabScore(files, scores) };
  });
}

function runLabelled(set: Labelled[], methods: Method[], options: Arguments): Row[] {
  return [ours, ...methods].map((method) => {
    const detections = set.map(({ series }) => detect(method, series));
    const scores = detections.map((one) => one.scores);
    if (method === ours && options.out !== undefined) {
      writeScores(
        options.out,
        set,
        set.map((one, s) => rowScores(one, scores[s]))
      );
    }
    const best = bestEventScore(set, scores);
    const configured = scoreEvents(
      set,
      detections.map(({ alarms }) => alarms)
    );
    return {
      method: method.name,
      'best F1': best.f1,
      'precision there': best.precision,
      'recall there': best.recall,
      'false alarms per day there': best.falseAlarmsPerDay,
      'configured F1': configured.f1,
      precision: configured.precision,
      recall: configured.recall,
      'false alarms per day': configured.falseAlarmsPerDay,
    };
  });
}

function runInjections(methods: Method[], options: Arguments): Row[] {
  const all = readSubjects(options.data);
  checkLength(options.data, all, minSeries);
  const subjects = all.filter(({ series }) => series.values.length >= minSeries);
  const trials = planTrials(subjects, options.seed);
  return [ours, ...methods].map((method) => runInjection(method, subjects, trials));
}

/** One line per file: {file, score: one number per row}. */
function writeScores(path: string, files: Labelled[], scores: Float64Array[]): void {
  const lines = files.map(({ name }, f) =>
    JSON.stringify({ file: name, score: [...scores[f]].map((score) => (Number.isFinite(score) ? score : 0)) })
  );
  writeFile(path, `${lines.join('\n')}\n`);
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, text);
}

/** How the results came about: command, versions, machine, cost. */
function origin(options: Arguments, cost: Cost): string[] {
  const version = (name: string) =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version;
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  const { microsecondsPerValue, stateBytes, secondsPer10000Series } = cost;
  return [
    `npm run bench:anomaly -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, augurs ${version('@bsull/augurs')}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model ?? 'unknown processor'}, one thread`,
    `Foresight: ${microsecondsPerValue.toFixed(1)} us of CPU per value, ${stateBytes} bytes per series, ` +
      `${secondsPer10000Series.toFixed(2)} s for one value in each of 10,000 series`,
    ...(options.augurs && !options.inject ? [augursNote] : []),
  ];
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const methods = await peers(options);
  const rows = options.inject
    ? runInjections(methods, options)
    : isNab(options.data)
      ? runNab(readNab(options.data), methods, options)
      : runLabelled(readDetectionSet(options.data), methods, options);
  const comments = origin(options, measureCost());
  if (options.csv !== undefined) {
    writeFile(options.csv, toCsv(rows, comments));
  }
  console.log(options.json ? JSON.stringify({ rows, comments }, null, 1) : `${table(rows)}\n\n${comments.join('\n')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
