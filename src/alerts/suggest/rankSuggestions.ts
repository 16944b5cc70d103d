import { checkRule } from '../check/checkRule';
import { assessQuery, medianMase } from '../backtest/suitability/assessQuery';
import type { QueryStatistics } from '../backtest/suitability/queryStatistics';
import type { FoundQuery, SkippedQuery } from './foundQuery';
import type { BacktestedQuery, Suggestion, Suggestions, SuggestOptions } from './suggestion';
import { isRawCounter } from './queryShape';
import { suggestRule, shortNumber } from './suggestRule';

/**
 * A rule for every query that one can be made for, the one that can be predicted best first; every other query with the
 * reason. A query that stands in several panels has one rule, and names are unique.
 */
export function rankSuggestions(asked: BacktestedQuery[], options: SuggestOptions): Suggestions {
  const firstAsked = new Map<string, string>();
  const entries = asked.map((one) => {
    const key = JSON.stringify([one.query.source.uid, one.query.query.expr]);
    const known = firstAsked.get(key);
    firstAsked.set(key, known ?? one.query.title);
    return known === undefined ? judged(one, options) : skip(one.query, `The same query as "${known}".`);
  });
  const proposals = entries.filter((entry): entry is Suggestion => 'rule' in entry).sort(byMase);
  return {
    proposals: withOwnNames(proposals),
    skipped: entries.filter((entry) => 'skipped' in entry).map(({ skipped }) => skipped),
  };
}

type Skipped = { skipped: SkippedQuery };

/** Rules that need no forecast come after those that were tested. */
function byMase(a: Suggestion, b: Suggestion): number {
  return (Number.isNaN(a.mase) ? Infinity : a.mase) - (Number.isNaN(b.mase) ? Infinity : b.mase) || 0;
}

function judged({ query, answer }: BacktestedQuery, options: SuggestOptions): Suggestion | Skipped {
  if (!answer.ok) {
    return skip(query, answer.message);
  }
  const { figures } = answer;
  const unusable = unusableReason(query, figures);
  if (unusable !== undefined) {
    return skip(query, unusable);
  }
  const { rule, reason } = suggestRule({ query, figures, options });
  const advice = assessQuery(rule.kind, figures);
  const mase = medianMase(figures);
  if (advice.verdict === 'do not alert on this' || advice.verdict === 'unknown') {
    return skip(query, advice.reason, mase);
  }
  const [problem] = checkRule(rule);
  return problem === undefined ? { query, figures, mase, rule, reason, advice } : skip(query, problem.message, mase);
}

function skip({ title, query }: FoundQuery, reason: string, mase?: number): Skipped {
  return {
    skipped: { title, expr: query.expr, reason, ...(mase === undefined || Number.isNaN(mase) ? {} : { mase }) },
  };
}

/** Why no rule can be made, whatever its kind. */
function unusableReason(query: FoundQuery, figures: QueryStatistics): string | undefined {
  const { series, notices } = figures;
  if (isRawCounter(query, figures)) {
    return 'This is a counter, which only grows and resets. Query its rate() or increase() instead.';
  }
  if (series.length === 0) {
    return notices[0] ?? 'The query has no data.';
  }
  if (series.every(({ lowest, highest }) => lowest === highest)) {
    return `The value never changed from ${shortNumber(series[0].last)}: there is nothing to learn. A plain threshold tells when it does.`;
  }
  return undefined;
}

function withOwnNames(proposals: Suggestion[]): Suggestion[] {
  const seen = new Map<string, number>();
  return proposals.map((proposal) => {
    const { name } = proposal.rule;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? proposal : { ...proposal, rule: { ...proposal.rule, name: `${name} (${count})` } };
  });
}
