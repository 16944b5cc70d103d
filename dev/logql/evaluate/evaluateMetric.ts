import type { Grouping, Labels, Metric, Operator } from '../language/expression';
import { Refusal } from '../refusal';
import { findFirst, identifyLabels, type LineStore, type Stream } from '../store/lineStore';
import { passesCounted, type Work } from './work';

/** A series at the times of a request; undefined where it has no value. */
export interface Series {
  labels: Labels;
  values: Array<number | undefined>;
}

export interface MetricRequest {
  store: LineStore;
  /** ns, ascending, at least one. */
  times: readonly bigint[];
  work: Work;
}

type RangeMetric = Extract<Metric, { kind: 'range' }>;
type BinaryMetric = Extract<Metric, { kind: 'binary' }>;
type Arithmetic = Exclude<Operator, 'or'>;

/** The series of a query at times. @throws Refusal */
export function evaluateMetric(metric: Metric, request: MetricRequest): Series[] {
  switch (metric.kind) {
    case 'number':
    case 'vector':
      return [{ labels: {}, values: request.times.map(() => metric.value) }];
    case 'range':
      return request.store
        .find(metric.selection.matches)
        .map((stream) => ({ labels: stream.labels, values: countLines(stream, metric, request) }))
        .filter(hasValues);
    case 'sum':
      return sumSeries(evaluateMetric(metric.of, request), metric.grouping);
    case 'binary':
      return evaluateBinary(metric, request);
  }
}

/** Lines in (t - range, t] of each time, where there are any. */
function countLines({ lines }: Stream, metric: RangeMetric, { times, work }: MetricRequest): Series['values'] {
  const passing: bigint[] = [];
  const end = findFirst(lines, times[times.length - 1] + 1n);
  for (let i = findFirst(lines, times[0] - metric.range + 1n); i < end; i++) {
    if (passesCounted(lines[i], metric.selection.passes, work)) {
      passing.push(lines[i].time);
    }
  }
  const seconds = Number(metric.range) / 1e9;
  let [first, next] = [0, 0];
  return times.map((time) => {
    while (next < passing.length && passing[next] <= time) {
      next++;
    }
    while (first < next && passing[first] <= time - metric.range) {
      first++;
    }
    const count = next - first;
    return count === 0 ? undefined : metric.function === 'rate' ? count / seconds : count;
  });
}

function sumSeries(series: Series[], { keeps, labels }: Grouping): Series[] {
  const groups = new Map<string, Series>();
  for (const one of series) {
    const kept = Object.fromEntries(Object.entries(one.labels).filter(([name]) => labels.includes(name) === keeps));
    const key = identifyLabels(kept);
    const before = groups.get(key)?.values ?? [];
    groups.set(key, { labels: kept, values: one.values.map((value, i) => add(before[i], value)) });
  }
  return [...groups.values()];
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a + b;
}

function evaluateBinary({ operator, left, right }: BinaryMetric, request: MetricRequest): Series[] {
  const [first, second] = [evaluateMetric(left, request), evaluateMetric(right, request)];
  if (operator === 'or') {
    return joinSeries(first, second);
  }
  const calculate = arithmetic[operator];
  if (left.kind === 'number') {
    return second.map((series) => combine(first[0], series, calculate)).map(labelAs(second));
  }
  if (right.kind === 'number') {
    return first.map((series) => combine(series, second[0], calculate));
  }
  const others = indexSeries(second);
  return [...indexSeries(first)]
    .flatMap(([key, series]) => {
      const other = others.get(key);
      return other ? [combine(series, other, calculate)] : [];
    })
    .filter(hasValues);
}

/** At each time the series of the first, and of the second those that the first lacks then. */
function joinSeries(first: Series[], second: Series[]): Series[] {
  const all = indexSeries(first);
  for (const [key, other] of indexSeries(second)) {
    const known = all.get(key);
    all.set(key, { labels: other.labels, values: other.values.map((value, i) => known?.values[i] ?? value) });
  }
  return [...all.values()];
}

function indexSeries(series: Series[]): Map<string, Series> {
  const found = new Map(series.map((one) => [identifyLabels(one.labels), one]));
  if (found.size < series.length) {
    throw new Refusal(400, 'Two series of one side have the same labels.');
  }
  return found;
}

/** Value by value, with the labels of the left side. */
function combine(left: Series, right: Series, calculate: (a: number, b: number) => number): Series {
  const values = left.values.map((a, i) => {
    const b = right.values[i];
    return a === undefined || b === undefined ? undefined : calculate(a, b);
  });
  return { labels: left.labels, values };
}

function labelAs(named: Series[]) {
  return ({ values }: Series, i: number): Series => ({ labels: named[i].labels, values });
}

const arithmetic: Record<Arithmetic, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  // As in Loki, what is divided by nothing is not a number.
  '/': (a, b) => (b === 0 ? NaN : a / b),
};

function hasValues({ values }: Series): boolean {
  return values.some((value) => value !== undefined);
}
