import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { parseMathExpression } from './parseMathExpression';
import { labelsKey, type Labels } from './evaluations';

/** What one step gives at one evaluation: the values of each series, or one number each. */
export type Instant = Array<{ labels: Labels; values: Float64Array }>;

/** Computes a step from the steps before it, by their letters. */
export type ExpressionStep = (earlier: ReadonlyMap<string, Instant>) => Instant;

type Reducer = (values: number[]) => number;

const reducers: Record<string, Reducer> = {
  sum: (values) => values.reduce((total, value) => total + value, 0),
  count: (values) => values.length,
  min: (values) => (values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : NaN),
  max: (values) => (values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : NaN),
  last: (values) => values[values.length - 1] ?? NaN,
};

/**
 * A reduce or math step as Grafana computes it, as far as rules use them.
 * @throws Error for a step of another type.
 */
export function evaluateExpressionStep({ model, refId }: RuleStep): ExpressionStep {
  const expression = String(model.expression);
  if (model.type === 'reduce') {
    const reducer = reducers[String(model.reducer)];
    return (earlier) => (earlier.get(expression) ?? []).map((one) => reduceSeries(one, reducer));
  }
  if (model.type === 'math') {
    const { formula, reads } = parseMathExpression(expression);
    return (earlier) => joinSteps(reads, earlier).map(({ labels, numbers }) => toNumber(labels, formula(numbers)));
  }
  throw new Error(`Step ${refId} is of type "${String(model.type)}", which cannot be backtested. Use reduce or math.`);
}

function reduceSeries({ labels, values }: Instant[number], reducer: Reducer): Instant[number] {
  return toNumber(labels, reducer(Array.from(values).filter(Number.isFinite)));
}

function toNumber(labels: Labels, value: number): Instant[number] {
  return { labels, values: Float64Array.of(value) };
}

interface Joined {
  labels: Labels;
  numbers: Record<string, number>;
}

/** Numbers of several steps that belong together: equal labels, or one's labels among the other's. */
function joinSteps([first, ...rest]: string[], earlier: ReadonlyMap<string, Instant>): Joined[] {
  const start = (earlier.get(first) ?? []).map(({ labels, values }) => ({ labels, numbers: { [first]: values[0] } }));
  return rest.reduce((left, refId) => joinTwo(left, { refId, right: earlier.get(refId) ?? [] }), start);
}

function joinTwo(left: Joined[], { refId, right }: { refId: string; right: Instant }): Joined[] {
  const byLabels = new Map(right.map((one) => [labelsKey(one.labels), one]));
  return left.flatMap(({ labels, numbers }) => {
    const own = byLabels.get(labelsKey(labels));
    const partners = own ? [own] : right.filter((one) => isSubset(one.labels, labels) || isSubset(labels, one.labels));
    return partners.map((one) => ({
      labels: { ...labels, ...one.labels },
      numbers: { ...numbers, [refId]: one.values[0] },
    }));
  });
}

function isSubset(few: Labels, many: Labels): boolean {
  return Object.entries(few).every(([name, value]) => many[name] === value);
}
