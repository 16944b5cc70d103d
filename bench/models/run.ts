import { driftLimit, measureQuality, testCoverage, chooseCoverageBand, type Series } from '../../src/engine';
import { listSets } from '../generalise/sets/listSets';
import { readSet } from '../generalise/sets/readSet';
import { drifts, putDrift, type Drift } from './drifts';

const usage = 'npm run bench:models -- --data DIR [--sets a,b]';
const maxSeries = 6;
/** Rows of a recording: the first half is learnt from, the drift begins after three quarters of it. */
const maxRows = 4000;
const minRows = 1200;
const horizon = 24;
/** A change is found where its time is right by this share of what is looked back at. */
const tolerance = 0.05;

interface Outcome {
  /** Forecasts from the drift until the evidence was enough; NaN where it never was. */
  drifted: number;
  isChangeFound: boolean;
  isChangeNamed: boolean;
}

function readOption(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

function runOne(series: Series, drift: Drift): Outcome | undefined {
  const { length } = series.values;
  const at = Math.round(length * 0.75);
  const changed = putDrift(series, drift, at);
  const span = (length / 2) * series.step;
  const from = series.start + (length / 2) * series.step;
  try {
    const training = Math.round(length / 2);
    const { windows, changed: found } = measureQuality(changed, { horizon, training, from, recent: span / 4 });
    const evidence = testCoverage(
      windows.map(({ coverage }) => 1 - coverage),
      chooseCoverageBand(0.95)
    );
    const time = series.start + at * series.step;
    const first = windows.findIndex(({ end }) => end > time);
    const crossing = windows.findIndex((_, w) => (drift === 'none' || w >= first) && evidence[w] >= driftLimit);
    return {
      drifted: crossing < 0 ? NaN : crossing - first + 1,
      isChangeNamed: found !== undefined,
      isChangeFound: found !== undefined && Math.abs(found.time - time) <= tolerance * span,
    };
  } catch {
    return undefined;
  }
}

function share(outcomes: Outcome[], is: (outcome: Outcome) => boolean): string {
  return outcomes.length === 0 ? '-' : (outcomes.filter(is).length / outcomes.length).toFixed(2);
}

/** The middle number of those that are known. */
function findMiddle(numbers: number[]): string {
  const known = numbers.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
  return known.length === 0 ? '-' : String(known[Math.floor(known.length / 2)]);
}

const data = readOption('data');
if (data === undefined) {
  console.error(usage);
  process.exit(1);
}
const names = readOption('sets')?.split(',');
console.log('set,drift,series,drift found,forecasts until then,change found,change named');
for (const found of listSets(data, names).sets.filter(({ holds }) => holds !== 'causes')) {
  const long = readSet(found).subjects.filter(({ series }) => series.values.length >= minRows);
  const gap = Math.max(1, Math.floor(long.length / maxSeries));
  const subjects = long.filter((_, i) => i % gap === 0).slice(0, maxSeries);
  for (const drift of subjects.length > 0 ? drifts : []) {
    const outcomes = subjects.flatMap(({ series: { start, step, values } }) => {
      const cut = values.slice(0, 4 * Math.floor(Math.min(maxRows, values.length) / 4));
      return runOne({ start, step, values: cut }, drift) ?? [];
    });
    const figures = [
      share(outcomes, ({ drifted }) => !Number.isNaN(drifted)),
      findMiddle(outcomes.map(({ drifted }) => drifted)),
      share(outcomes, ({ isChangeFound }) => isChangeFound),
      share(outcomes, ({ isChangeNamed }) => isChangeNamed),
    ];
    console.log([found.name, drift, outcomes.length, ...figures].join(','));
  }
}
