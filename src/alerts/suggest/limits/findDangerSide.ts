import { analyseExpression } from '../../promql/analyseExpression';
import type { FoundQuery } from '../foundQuery';
import { isBurden, isDuration, isErrorRatio } from '../shape/queryShape';
import { findSideInWords, namesResource, type DangerSide } from './dangerWords';
import { findExpressionSide } from './expressionSide';
import { findWhole } from './findWhole';

/**
 * The side on which a query's values are dangerous: as its legend, its title or its expression says in words, then by what
 * is known of durations, failures and memory, then that a percentage of a resource is its use. Undefined where nothing says.
 */
export function findDangerSide(query: FoundQuery): DangerSide | undefined {
  const { legendFormat, expr } = query.query;
  const legend = typeof legendFormat === 'string' ? legendFormat.replace(/\{\{[^{}]*\}\}/g, ' ') : '';
  const isTrouble = isErrorRatio(query) || isDuration(query) || isBurden(query);
  return (
    findSideInWords(legend) ??
    findSideInWords(query.title) ??
    findExpressionSide(expr) ??
    (isTrouble || isUse(query) ? 'above' : undefined)
  );
}

function isUse({ title, unit, query }: FoundQuery): boolean {
  const names = analyseExpression(query.expr).metrics.map(({ name }) => name);
  return findWhole(unit) !== undefined && namesResource([title, ...names].join(' '));
}
