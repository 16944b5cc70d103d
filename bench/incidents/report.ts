import { hour, minute } from '../../src/engine';
import { defaultGrouping, type GroupingOptions } from '../../src/incidents';
import { chooseOptions, scoreOptions, tried, type Tried } from './chooseOptions';
import { measureSet, type Measured } from './measure';
import type { IncidentSet, Placement } from './timelines';

type Row = Record<string, string | number>;

/** One row per set with the options that the product has, then the mean and the worst set of each figure. */
export function listRows(sets: readonly IncidentSet[]): Row[] {
  const rows = sets.map((set) => describe(set, measureSet(set, defaultGrouping)));
  return [...rows, summarize('mean', rows, mean), summarize('worst set', rows, (values) => Math.max(...values))];
}

function describe({ name, incidents, alerts }: IncidentSet, measured: Record<Placement, Measured>): Row {
  return {
    set: name,
    incidents,
    'alerts per incident': alerts,
    'incidents per incident': measured.alone.parts,
    'merged elsewhere': measured.elsewhere.wronglyMerged,
    'merged after 2 min': measured['after 2 min'].wronglyMerged,
    'merged after 20 min': measured['after 20 min'].wronglyMerged,
    'merged after 45 min': measured['after 45 min'].wronglyMerged,
    'merged after 3 h': measured['after 3 h'].wronglyMerged,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function summarize(set: string, rows: readonly Row[], summary: (values: number[]) => number): Row {
  const names = Object.keys(rows[0]).filter((name) => name !== 'set');
  return { set, ...Object.fromEntries(names.map((name) => [name, summary(rows.map((row) => Number(row[name])))])) };
}

/** What is chosen on all sets but one, and how good that is on the one that was left out, beside what the product has. */
export function listLeftOut(all: readonly Tried[]): Row[] {
  return all.map((one) => {
    const chosen = chooseOptions(all.filter((other) => other !== one));
    return {
      'left out': one.set.name,
      chosen: formatOptions(tried[chosen]),
      'score there': scoreOptions(one.measured[chosen]),
      'score of defaults': scoreOptions(measureSet(one.set, defaultGrouping)),
      'best possible there': Math.max(...one.measured.map(scoreOptions)),
    };
  });
}

/** The mean score over all sets with one option as it is chosen on all, and each value of another. */
export function listSensitivity(all: readonly Tried[]): Row[] {
  const best = tried[chooseOptions(all)];
  const names = Object.keys(best) as Array<keyof GroupingOptions>;
  return tried.flatMap((options, i) => {
    const others = names.filter((name) => options[name] !== best[name]);
    const scores = all.map(({ measured }) => scoreOptions(measured[i]));
    return others.length > 1
      ? []
      : [{ options: formatOptions(options), 'mean score': mean(scores), 'worst score': Math.min(...scores) }];
  });
}

/** Options in a few words. */
export function formatOptions({ gap, linger, hops, joins }: GroupingOptions): string {
  return `gap ${gap / minute} min, linger ${linger / hour} h, ${hops} hops, ${joins ? 'joins' : 'no joins'}`;
}
