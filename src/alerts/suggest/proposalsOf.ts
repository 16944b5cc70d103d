import { checkRule } from '../check/checkRule';
import { adviceOfQuery, maseOf } from './adviceOfQuery';
import type { QueryFigures } from './figures';
import type { FoundQuery, SkippedQuery } from './foundQuery';
import type { AskedQuery, Proposal, Proposals, ProposeOptions } from './proposal';
import { isRawCounter } from './queryShape';
import { ruleOf, shortNumber } from './ruleOf';

/**
 * A rule for every query that one can be made for, the one that can be predicted best first; every other query with the
 * reason. A query that stands in several panels has one rule, and names are unique.
 */
export function proposalsOf(asked: AskedQuery[], options: ProposeOptions): Proposals {
  const firstAsked = new Map<string, string>();
  const entries = asked.map((one) => {
    const key = JSON.stringify([one.query.source.uid, one.query.query.expr]);
    const known = firstAsked.get(key);
    firstAsked.set(key, known ?? one.query.title);
    return known === undefined ? judged(one, options) : skip(one.query, `The same query as "${known}".`);
  });
  const proposals = entries.filter((entry): entry is Proposal => 'rule' in entry).sort(byMase);
  return {
    proposals: withOwnNames(proposals),
    skipped: entries.filter((entry) => 'skipped' in entry).map(({ skipped }) => skipped),
  };
}

type Skipped = { skipped: SkippedQuery };

/** Rules that need no forecast come after those that were tested. */
function byMase(a: Proposal, b: Proposal): number {
  return (Number.isNaN(a.mase) ? Infinity : a.mase) - (Number.isNaN(b.mase) ? Infinity : b.mase) || 0;
}

function judged({ query, answer }: AskedQuery, options: ProposeOptions): Proposal | Skipped {
  if (!answer.ok) {
    return skip(query, answer.message);
  }
  const { figures } = answer;
  const unusable = unusableReason(query, figures);
  if (unusable !== undefined) {
    return skip(query, unusable);
  }
  const { rule, reason } = ruleOf({ query, figures, options });
  const advice = adviceOfQuery(rule.kind, figures);
  const mase = maseOf(figures);
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
function unusableReason(query: FoundQuery, figures: QueryFigures): string | undefined {
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

function withOwnNames(proposals: Proposal[]): Proposal[] {
  const seen = new Map<string, number>();
  return proposals.map((proposal) => {
    const { name } = proposal.rule;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? proposal : { ...proposal, rule: { ...proposal.rule, name: `${name} (${count})` } };
  });
}
