/** One forecast with what was added and the same without it. */
export interface Comparison {
  set: string;
  /** What of it: a region, a cycle, a length of history. */
  kind: string;
  /** Whether the past said that it helps; without, both are the same. */
  taken: boolean;
  /** Mean absolute errors. */
  with: number;
  without: number;
  /** Shares inside the interval of 95 %. */
  coverageWith?: number;
  coverageWithout?: number;
}

/** One line per set and kind. */
export interface SetRow {
  [column: string]: number | string;
  kind: string;
  set: string;
  forecasts: number;
  /** Share that took it. */
  taken: number;
  /** Error with it over error without, of those that took it (1 = as good), and of all. */
  'error where taken': number;
  error: number;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Errors of all forecasts of a set and kind together. */
export function summariseSets(all: readonly Comparison[]): SetRow[] {
  const keys = [...new Set(all.map(({ kind, set }) => JSON.stringify([kind, set])))].sort();
  return keys.map((key) => {
    const [kind, set] = JSON.parse(key) as [string, string];
    const some = all.filter((one) => one.kind === kind && one.set === set);
    const taken = some.filter((one) => one.taken);
    const ratio = (rows: Comparison[]) => {
      const without = sum(rows.map((row) => row.without));
      return without > 0 ? sum(rows.map((row) => (row.taken ? row.with : row.without))) / without : NaN;
    };
    const share = taken.length / some.length;
    const row = {
      kind,
      set,
      forecasts: some.length,
      taken: share,
      'error where taken': ratio(taken),
      error: ratio(some),
    };
    return { ...row, ...averageCoverage(taken) };
  });
}

function averageCoverage(taken: Comparison[]): Record<string, number> {
  const known = taken.filter(({ coverageWith }) => coverageWith !== undefined);
  return known.length === 0
    ? {}
    : {
        'coverage with': sum(known.map(({ coverageWith = NaN }) => coverageWith)) / known.length,
        'coverage without': sum(known.map(({ coverageWithout = NaN }) => coverageWithout)) / known.length,
      };
}

/** Per kind over the sets: the geometric mean, the worst set, and the mean with one set left out, whichever. */
export function summariseKinds(rows: readonly SetRow[]): Array<Record<string, number | string>> {
  return [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const known = rows.filter((row) => row.kind === kind && row.error > 0);
    const means = known.map((left) => averageGeometric(known.filter((row) => row !== left).map(({ error }) => error)));
    const worst = known.reduce((most, row) => (row.error > most.error ? row : most), known[0]);
    return {
      kind,
      sets: known.length,
      'mean error': averageGeometric(known.map(({ error }) => error)),
      'worst error': worst?.error ?? NaN,
      'worst set': worst?.set ?? '',
      'mean without one set, best': Math.min(...means),
      'mean without one set, worst': Math.max(...means),
    };
  });
}

function averageGeometric(values: number[]): number {
  return Math.exp(sum(values.map(Math.log)) / values.length);
}
