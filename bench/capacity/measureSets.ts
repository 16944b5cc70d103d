import { mean, type Row } from '../forecast/report';
import { measurePair, methods, type Method, type PairScore } from './measurePair';
import type { PairSet } from './sets/pair';

/** What is tried of the one constant that data could choose: how many stretches of time are drawn; the default is the second. */
const stretches = [10, 20, 40] as const;
/** Nominal coverage. */
const nominal = 0.9;

/** Scores of one set, by method; `within`: parts of its pairs whose highest loads were within the interval, for each number of stretches. */
export interface SetScores {
  set: string;
  count: number;
  scores: Array<Partial<Record<Method, PairScore>>>;
  within: number[];
}

/** Measures each pair of a set. */
export function measureSet({ set, pairs }: PairSet): SetScores {
  const scores = pairs.flatMap((pair) => measurePair(pair) ?? []);
  const within = stretches.map((stretch) => {
    const found = pairs.flatMap((pair) => measurePair(pair, stretch)?.['load curve']?.isBeyondWithin ?? []);
    return mean(found.map(Number));
  });
  return { set, count: pairs.length, scores, within };
}

/** A line per method of a set. */
export function describeSet({ set, count, scores }: SetScores): Row[] {
  return methods.map((method) => ({ method, set, pairs: `${scores.length}/${count}`, ...average(scores, method) }));
}

/** A line per method over all sets, which count alike, with the worst set of each figure. */
export function describeAll(sets: readonly SetScores[]): Row[] {
  return methods.map((method) => {
    const bySet = sets.map(({ set, scores }) => ({ set, ...average(scores, method) }));
    const worst = (pick: (one: (typeof bySet)[number]) => number) =>
      bySet.reduce((most, one) => (pick(one) > pick(most) ? one : most));
    const [seen, beyond] = [worst((one) => one['error %']), worst((one) => one['beyond %'])];
    return {
      method,
      set: 'all',
      pairs: `${bySet.length} sets`,
      ...averageSets(bySet),
      'worst seen': `${seen['error %'].toFixed(1)} ${seen.set}`,
      'worst beyond': `${beyond['beyond %'].toFixed(1)} ${beyond.set}`,
    };
  });
}

/** The number that comes nearest to the nominal coverage on the other sets, and what it does on the set left out. */
export function leaveOneOut(sets: readonly SetScores[]): Row[] {
  return sets.map(({ set, within }) => {
    const others = sets.filter((one) => one.set !== set);
    const covered = stretches.map((_, i) => mean(others.map((one) => one.within[i])));
    const miss = covered.map((part) => Math.abs(part - nominal));
    const at = miss.indexOf(Math.min(...miss));
    return {
      method: 'load curve',
      set,
      chosen: stretches[at],
      'within %': 100 * within[at],
      'with the default %': 100 * within[1],
    };
  });
}

function average(scores: SetScores['scores'], method: Method) {
  const of = (pick: (score: PairScore) => number | undefined) =>
    scores.flatMap((one) => (one[method] ? [pick(one[method]) ?? NaN] : [])).filter(Number.isFinite);
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  return {
    'error %': 100 * mean(of(({ error }) => error)),
    'beyond %': 100 * middle(of(({ beyondError }) => beyondError)),
    'coverage %': 100 * mean(of(({ coverage }) => coverage)),
    'beyond within %':
      100 * mean(of(({ isBeyondWithin }) => (isBeyondWithin === undefined ? undefined : Number(isBeyondWithin)))),
    knees: of(({ knee }) => (knee === undefined ? undefined : Number(knee))).reduce((a, b) => a + b, 0),
  };
}

function averageSets(sets: Array<ReturnType<typeof average>>) {
  const of = (name: keyof ReturnType<typeof average>) => mean(sets.map((one) => one[name]));
  return {
    'error %': of('error %'),
    'beyond %': of('beyond %'),
    'coverage %': of('coverage %'),
    'beyond within %': of('beyond within %'),
  };
}
