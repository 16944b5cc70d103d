import { checkRule } from '../check/checkRule';
import { assessQuery, describeLeftOut, medianMase, type QueryStatistics } from '../backtest';
import type { FoundQuery, SkippedQuery } from './foundQuery';
import { isRawCounter } from './shape/queryShape';
import type { BacktestedQuery, RankedSuggestion, Suggestion, SuggestOptions, Suggestions } from './suggestion';
import { formatNumber } from './rules/candidate';
import { aggregateFleet } from './fleet/aggregateFleet';
import { splitFleet } from './fleet/splitFleet';
import { suggestRule } from './rules/suggestRule';

/**
 * A rule for every query that one can be made for, the one that can be forecast best first; every other query with the
 * reason. A query that stands in several panels has one rule, and names are unique.
 */
export function rankSuggestions(backtested: BacktestedQuery[], options: SuggestOptions): RankedSuggestions {
  const firstTitles = new Map<string, string>();
  const entries = backtested.flatMap((one) => {
    const key = identifyQuery(one.query);
    const known = firstTitles.get(key);
    firstTitles.set(key, known ?? one.query.title);
    return known === undefined ? suggestOne(one, options) : [skip(one.query, `The same query as "${known}".`)];
  });
  const suggestions = entries.filter((entry): entry is RankedSuggestion => 'rule' in entry).sort(byMase);
  return {
    suggestions: withUniqueNames(suggestions),
    skipped: entries.filter((entry) => 'skipped' in entry).map(({ skipped }) => skipped),
  };
}

/** The same for queries that the same rule would be made for. */
function identifyQuery({ source, query, alert, limits }: FoundQuery): string {
  return JSON.stringify([source.uid, query.expr, alert ?? null, alert === undefined ? null : limits]);
}

/** Suggestions that have not been tried yet, and all else with its reason. */
type RankedSuggestions = Suggestions & { suggestions: RankedSuggestion[] };

type Skipped = { skipped: SkippedQuery };

/** Rules that need no forecast come after those that were tested. */
function byMase(a: Suggestion, b: Suggestion): number {
  return (Number.isNaN(a.mase) ? Infinity : a.mase) - (Number.isNaN(b.mase) ? Infinity : b.mase) || 0;
}

function suggestOne({ query, result }: BacktestedQuery, options: SuggestOptions): Array<RankedSuggestion | Skipped> {
  if (!result.ok) {
    return [skip(query, result.message)];
  }
  const { statistics, observed } = result;
  const unusable = query.alert?.absent ? findEmptiness(query, statistics) : unusableReason(query, statistics);
  if (unusable !== undefined) {
    return [skip(query, unusable)];
  }
  const { rule, reason } = suggestRule({ query, statistics, options });
  const suitability = assessQuery(rule.kind, statistics);
  const mase = medianMase(statistics);
  if (suitability.verdict === 'do not alert on this' || suitability.verdict === 'unknown') {
    return [skip(query, suitability.reason, mase)];
  }
  const [problem] = checkRule(rule);
  const common = { query, statistics, mase, suitability, observed };
  return problem === undefined ? watchFleet({ ...common, rule, reason }) : [skip(query, problem.message, mase)];
}

/** A series that is not read would not be watched: rules share them, or watch the worst of groups, or say which they are. */
function watchFleet(suggestion: RankedSuggestion): RankedSuggestion[] {
  const { rule, reason, statistics } = suggestion;
  const { series, leftOut = [] } = statistics;
  const rules = splitFleet(rule, statistics);
  if (rules === undefined) {
    return [watchGroups(suggestion, leftOut)];
  }
  const shared =
    rules.length > 1
      ? ` ${rules.length} rules share its ${series.length + leftOut.length} series, since a query reads ${series.length} at most.`
      : '';
  return rules.map((one) => ({ ...suggestion, rule: one, reason: `${reason}${shared}` }));
}

function watchGroups(suggestion: RankedSuggestion, leftOut: string[]): RankedSuggestion {
  const { rule, reason, statistics } = suggestion;
  const read = statistics.series.length;
  const aggregated = aggregateFleet(rule, statistics);
  if (aggregated === undefined) {
    return { ...suggestion, notices: [describeLeftOut(read, leftOut)] };
  }
  const why = `It watches the worst series of each ${aggregated.label}, since a query reads ${read} of the ${read + leftOut.length} series at most.`;
  return { ...suggestion, rule: aggregated.rule, reason: `${reason} ${why}` };
}

function skip({ title, query }: FoundQuery, reason: string, mase?: number): Skipped {
  return {
    skipped: { title, expr: query.expr, reason, ...(mase === undefined || Number.isNaN(mase) ? {} : { mase }) },
  };
}

/** Why no rule can be made, whatever its kind. */
function unusableReason(query: FoundQuery, statistics: QueryStatistics): string | undefined {
  const { series } = statistics;
  if (isRawCounter(query, statistics)) {
    return 'This is a counter, which only grows and resets. Query its rate() or increase() instead.';
  }
  const emptiness = findEmptiness(query, statistics);
  if (emptiness !== undefined) {
    return emptiness;
  }
  if (series.every(({ lowest, highest }) => lowest === highest)) {
    return `The value never changed from ${formatNumber(series[0].last)}: there is nothing to learn. Alert on a fixed threshold instead.`;
  }
  return undefined;
}

function findEmptiness({ hint }: FoundQuery, { series, notices }: QueryStatistics): string | undefined {
  const reason = [notices[0] ?? 'The query has no data.', hint].filter(Boolean).join(' ');
  return series.length === 0 ? reason : undefined;
}

/** Rules of the same name in several dashboards are named after these, too; what is still the same has a number. */
function withUniqueNames(suggestions: RankedSuggestion[]): RankedSuggestion[] {
  const dashboards = new Map<string, Set<string>>();
  suggestions.forEach(({ rule }) =>
    dashboards.set(rule.name, new Set(dashboards.get(rule.name)).add(rule.identity ?? ''))
  );
  const named = suggestions.map((suggestion) => {
    const { rule, query } = suggestion;
    const title = query.dashboard?.title.slice(0, maxTitleLength) ?? '';
    const isShared = (dashboards.get(rule.name)?.size ?? 0) > 1 && title !== '';
    return isShared ? renameRule(suggestion, `${rule.name.slice(0, maxNameLength)} (${title})`) : suggestion;
  });
  const numbers = numberNames(named);
  return named.map((suggestion) => {
    const number = numbers.get(suggestion) ?? 1;
    return number === 1 ? suggestion : renameRule(suggestion, `${suggestion.rule.name} (${number})`);
  });
}

function renameRule(suggestion: RankedSuggestion, name: string): RankedSuggestion {
  return { ...suggestion, rule: { ...suggestion.rule, name } };
}

/** Which of the rules of its name each is, by panel: ranks change with the data, and uids rest on names. */
function numberNames(suggestions: RankedSuggestion[]): Map<RankedSuggestion, number> {
  const seen = new Map<string, number>();
  const ordered = [...suggestions].sort(comparePanels);
  return new Map(
    ordered.map((suggestion) => {
      const { name } = suggestion.rule;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      return [suggestion, number];
    })
  );
}

function comparePanels(a: RankedSuggestion, b: RankedSuggestion): number {
  const [first, second] = [a, b].map(({ rule }) => rule.identity ?? '');
  const byDashboard = first < second ? -1 : Number(first > second);
  return byDashboard || (a.query.panel?.panelId ?? 0) - (b.query.panel?.panelId ?? 0);
}

/** Together they are shorter than what Grafana allows. */
const [maxNameLength, maxTitleLength] = [110, 60];
