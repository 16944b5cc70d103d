import { borrowHistory, day, forecast, minute, week, type Series } from '../../src/engine';
import type { BenchSet } from '../generalise/sets/benchSet';
import type { Comparison } from './comparison';
import { coarsen, scoreForecast, sliceBefore } from './score';

/** Own histories that are tried, in rounds of the shortest cycle: a day, of daily values a week. */
const rounds = [0.25, 0.5, 1, 1.5, 2, 3, 4, 8];
/** Rounds that peers go back, and the origins, as shares of the series. */
const pastRounds = 14;
const origins = [0.7, 0.85, 1];
const minPeers = 3;
const minOwnPoints = 12;

/** One round ahead of series that are cut to a short history, with the shape of the others of their set and without. */
export function comparePeers({ name, subjects }: BenchSet): Comparison[] {
  const steps = [...new Set(subjects.map(({ series }) => series.step))];
  return steps.flatMap((step) => {
    const group = subjects.map(({ series }) => series).filter((series) => series.step === step);
    return group.length > minPeers ? compareGroup(name, alignGroup(group)) : [];
  });
}

/** The rows that all have, a quarter of an hour apart or more. */
function alignGroup(group: Series[]): Series[] {
  const coarse = group.map((series) => coarsen(series, Math.max(1, Math.round((15 * minute) / series.step))));
  const count = Math.min(...coarse.map(({ values }) => values.length));
  return coarse.map(({ step, values }) => ({ start: 0, step, values: values.slice(0, count) }));
}

function compareGroup(set: string, group: Series[]): Comparison[] {
  const [{ step, values }] = group;
  const cycle = Math.round((step < day ? day : week) / step);
  return origins
    .map((share) => Math.floor((values.length - cycle) * share))
    .filter((origin) => origin >= 4 * cycle)
    .flatMap((origin) => rounds.flatMap((round) => compareAt({ set, group, origin, cycle, round })));
}

interface Case {
  set: string;
  group: Series[];
  origin: number;
  cycle: number;
  round: number;
}

function compareAt({ set, group, origin, cycle, round }: Case): Comparison[] {
  const own = Math.round(round * cycle);
  const pasts = group.map((series) => sliceBefore(series, origin, pastRounds * cycle));
  if (own < minOwnPoints || own > pasts[0].values.length - cycle) {
    return [];
  }
  return pasts.flatMap((past, k) => {
    const young = { ...past, values: past.values.slice() };
    young.values.fill(NaN, 0, young.values.length - own);
    const actual = group[k].values.slice(origin, origin + cycle);
    if (young.values.filter(Number.isFinite).length < minOwnPoints || !actual.some(Number.isFinite)) {
      return [];
    }
    const borrowed = borrowHistory(
      young,
      pasts.filter((_, i) => i !== k),
      { maxOwn: Infinity }
    );
    const taken = typeof borrowed !== 'string';
    const alone = scoreForecast(forecast(sliceBefore(young, young.values.length, own), { horizon: cycle }), actual);
    const other = taken ? scoreForecast(forecast(borrowed.series, { horizon: cycle }), actual) : alone;
    const errors = { with: other.error, without: alone.error };
    return [
      {
        set,
        kind: `peers, ${round} rounds`,
        taken,
        ...errors,
        coverageWith: other.coverage,
        coverageWithout: alone.coverage,
      },
    ];
  });
}
