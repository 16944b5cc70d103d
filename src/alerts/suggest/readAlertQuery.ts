import { analyseExpression } from '../promql/analyseExpression';
import { splitComparison, type Comparison } from '../promql/splitComparison';
import type { FoundQuery, QueryAlert } from './foundQuery';

/** A query as it is to be watched, or why an alert that is written so cannot be. */
export type AlertQuery = { query: FoundQuery } | { reason: string };

/**
 * A query that is written as an alert, taken apart: what it compares is the query, its limit comes first, and the side on
 * which it fires is the dangerous one. All other queries are given back as they are.
 */
export function readAlertQuery(query: FoundQuery): AlertQuery {
  const condition = splitComparison(query.query.expr);
  if (condition === undefined) {
    return { query };
  }
  if ('combined' in condition) {
    const parts = condition.combined.map((part) => `"${part}"`).join(', ');
    return {
      reason: `The query is an alert that combines several conditions (${parts}). Give each as a query of its own.`,
    };
  }
  if ('absence' in condition) {
    const { expr, ...absent } = condition.absence;
    return { query: watch(query, expr, { absent }) };
  }
  return readComparison(query, condition.comparison);
}

function watch(query: FoundQuery, expr: string, alert: QueryAlert): FoundQuery {
  return { ...query, query: { ...query.query, expr }, alert };
}

function readComparison(query: FoundQuery, comparison: Comparison): AlertQuery {
  const { expr, operator, limit, ahead, sides } = comparison;
  if (operator === '==' || operator === '!=') {
    return {
      reason: `The query is an alert that compares for equality (${operator} ${sides?.right ?? limit}): a state, which no forecast improves. Keep the alert.`,
    };
  }
  const crossing = operator.startsWith('>') ? 'above' : 'below';
  if (sides !== undefined && readsSame(sides)) {
    return { query: watch(query, sides.left, { crossing }) };
  }
  // More than nothing is no limit: it leaves out what is empty.
  const isFilter = crossing === 'above' && limit === 0 && sides === undefined && ahead === undefined;
  if (isFilter || !Number.isFinite(limit)) {
    return { query: { ...query, query: { ...query.query, expr } } };
  }
  const limits = [{ value: limit, crossing, from: 'given' } as const, ...query.limits];
  return { query: { ...watch(query, expr, ahead === undefined ? {} : { ahead }), limits } };
}

/** Whether a series is compared with its own past. */
function readsSame({ left, right }: { left: string; right: string }): boolean {
  const names = new Set(analyseExpression(left).metrics.map(({ name }) => name));
  const others = analyseExpression(right).metrics.map(({ name }) => name);
  return others.length > 0 && others.every((name) => names.has(name));
}
