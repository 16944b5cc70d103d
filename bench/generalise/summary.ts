import type { Figure, Result } from './measures/measure';

/** What all methods reach on one set. */
export interface SetResults {
  set: string;
  results: Result[];
}

/** One figure of one method over all sets. */
export interface Summary {
  method: string;
  figure: string;
  /** Sets that have the figure; sets of one recording count once. */
  sets: number;
  mean: number;
  worst: number;
  worstSet: string;
  /** The lowest and the highest mean with one set left out, and the set without which it is so. */
  leaveOneOut: { low: number; lowWithout: string; high: number; highWithout: string };
  /** Mean rank among the methods, 1 = best, equal ones share theirs. */
  rank: number;
}

/** Names of sets that are the same recording: each list counts as one set. */
export type Kin = readonly string[][];

interface Entry {
  set: string;
  value: number;
}

/** Every figure of every method over the sets, methods in the order of the first set. */
export function summarise(all: SetResults[], figures: Record<string, Figure>, kin: Kin): Summary[] {
  const methods = [...new Set(all.flatMap(({ results }) => results.map(({ method }) => method)))];
  return Object.entries(figures).flatMap(([name, figure]) =>
    methods.flatMap((method) => {
      const entries = mergeKin(listEntries(all, method, name), { figure, kin });
      return entries.length === 0 ? [] : [summariseFigure({ method, name, figure }, entries, all)];
    })
  );
}

function listEntries(all: SetResults[], method: string, figure: string): Entry[] {
  return all.flatMap(({ set, results }) => {
    const value = results.find((result) => result.method === method)?.figures[figure] ?? NaN;
    return Number.isNaN(value) ? [] : [{ set, value }];
  });
}

function mergeKin(entries: Entry[], { figure, kin }: { figure: Figure; kin: Kin }): Entry[] {
  const findKin = (set: string) => kin.find((names) => names.includes(set)) ?? [set];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = findKin(entry.set).join('+');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => ({
    set: group.map(({ set }) => set).join('+'),
    value: average(group, figure),
  }));
}

function average(entries: Entry[], { mean }: Figure): number {
  const scale = mean === 'geometric' ? { to: Math.log, from: Math.exp } : { to: Number, from: Number };
  return scale.from(entries.reduce((sum, { value }) => sum + scale.to(value), 0) / entries.length);
}

function summariseFigure(
  { method, name, figure }: { method: string; name: string; figure: Figure },
  entries: Entry[],
  all: SetResults[]
): Summary {
  const worst = entries.reduce((most, one) => (figure.loss(one.value) > figure.loss(most.value) ? one : most));
  return {
    method,
    figure: name,
    sets: entries.length,
    mean: average(entries, figure),
    worst: worst.value,
    worstSet: worst.set,
    leaveOneOut: leaveOneOut(entries, figure),
    rank: meanRank({ method, name, figure }, all),
  };
}

function leaveOneOut(entries: Entry[], figure: Figure): Summary['leaveOneOut'] {
  if (entries.length === 1) {
    return { low: NaN, lowWithout: '', high: NaN, highWithout: '' };
  }
  const means = entries.map(({ set }) => {
    const others = entries.filter((one) => one.set !== set);
    return { set, value: average(others, figure) };
  });
  const low = means.reduce((least, one) => (one.value < least.value ? one : least));
  const high = means.reduce((most, one) => (one.value > most.value ? one : most));
  return { low: low.value, lowWithout: low.set, high: high.value, highWithout: high.set };
}

function meanRank(
  { method, name, figure }: { method: string; name: string; figure: Figure },
  all: SetResults[]
): number {
  const ranks = all.flatMap(({ results }) => {
    const losses = results.map((one) => figure.loss(one.figures[name] ?? NaN)).filter((loss) => !Number.isNaN(loss));
    const own = figure.loss(results.find((one) => one.method === method)?.figures[name] ?? NaN);
    const better = losses.filter((loss) => loss < own).length;
    const equal = losses.filter((loss) => loss === own).length;
    return Number.isNaN(own) ? [] : [better + (equal + 1) / 2];
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}
