import { toText } from '../../../schema';
import type { QueryStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import { inParentheses } from '../../promql/parentheses';
import { listNodes, parseExpression } from '../../promql/parseExpression';
import { countLabels, fill } from './countLabels';

/** A rule that watches the worst series of each group, and the label that the groups are of. */
interface AggregatedFleet {
  rule: RuleSpec;
  label: string;
}

/**
 * The rule over the worst of the series of each value of one label, so that none is unwatched: the highest where high values
 * are trouble, the lowest where low ones are. The label is the one with the most values that a query can read. Undefined
 * where trouble may be on either side, no label fits, or the expression is not one of PromQL.
 */
export function aggregateFleet(rule: RuleSpec, statistics: QueryStatistics): AggregatedFleet | undefined {
  const aggregation = findAggregation(rule);
  const label = findGroups(statistics);
  const { query } = rule.source;
  const expr = toText(query.expr);
  if (aggregation === undefined || label === undefined || !isVector(expr)) {
    return undefined;
  }
  const grouped = {
    ...query,
    expr: `${aggregation} by (${label}) ${inParentheses(expr)}`,
    ...('legendFormat' in query && { legendFormat: `{{${label}}}` }),
  };
  const name = `${rule.name.slice(0, 140)} (worst by ${label.slice(0, 40)})`;
  return { rule: { ...rule, name, source: { ...rule.source, query: grouped } }, label };
}

const aggregations = new Map([
  ['above', 'max'],
  ['up', 'max'],
  ['below', 'min'],
  ['down', 'min'],
]);

/** Rules without a side, and those that compare series with each other, need each series. */
function findAggregation(rule: RuleSpec): string | undefined {
  const side = 'crossing' in rule ? rule.crossing : 'direction' in rule && !('peer' in rule) ? rule.direction : '';
  return aggregations.get(toText(side));
}

/** The label of the most groups that a query has room for, of those that all series have. */
function findGroups(statistics: QueryStatistics): string | undefined {
  const max = fill * statistics.series.length;
  const usable = countLabels(statistics).filter(({ counts: { size } }) => size > 1 && size <= max);
  return usable.sort((a, b) => b.counts.size - a.counts.size)[0]?.name;
}

function isVector(expr: string): boolean {
  const { tree, language } = parseExpression(expr);
  return language === 'promql' && listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
}
