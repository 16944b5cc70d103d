import { toText, toNumber } from '../../../schema';
/** A comparison as steps of Grafana hold it. */
export interface Evaluator {
  type: string;
  params: number[];
}

type Compare = (value: number, first: number, second: number) => boolean;

const single: Readonly<Record<string, Compare>> = {
  gt: (value, limit) => value > limit,
  lt: (value, limit) => value < limit,
  eq: (value, limit) => value === limit,
  ne: (value, limit) => value !== limit,
  gte: (value, limit) => value >= limit,
  lte: (value, limit) => value <= limit,
};

const ranged: Readonly<Record<string, Compare>> = {
  within_range: (value, low, high) => value > low && value < high,
  outside_range: (value, low, high) => value < low || value > high,
  within_range_included: (value, low, high) => value >= low && value <= high,
  outside_range_included: (value, low, high) => value <= low || value >= high,
};

/** Whether a number meets a comparison; NaN meets `ne` alone. @throws Error where there is none of that type. */
export function createComparison({ type, params }: Evaluator): (value: number) => boolean {
  const isRange = Object.hasOwn(ranged, type);
  const compare = isRange ? ranged[type] : Object.hasOwn(single, type) ? single[type] : undefined;
  if (compare === undefined) {
    throw new Error(
      `There is no comparison "${type}". Use one of ${Object.keys({ ...single, ...ranged }).join(', ')}.`
    );
  }
  if (params.length < (isRange ? 2 : 1)) {
    throw new Error(`The comparison "${type}" has ${params.length} limits. Give ${isRange ? 2 : 1}.`);
  }
  return (value) => compare(value, params[0], params[1]);
}

/** Whether larger values are worse. */
export function isUpperComparison({ type }: Evaluator): boolean {
  return !['lt', 'lte', 'within_range', 'within_range_included'].includes(type);
}

/** A comparison from a model that anybody may have written. */
export function readEvaluator(value: unknown): Evaluator {
  const { type, params } = Object(value);
  return { type: toText(type), params: Array.isArray(params) ? params.map(toNumber) : [] };
}
