import pMap from 'p-map';
import { renderError } from '../../texts';
import { runBacktestQuery, summariseBacktest, type BacktestTransport, type RunQuery } from '../backtest';
import { listObservedSeries } from './firing/observedSeries';
import { tryRule } from './firing/tryRule';
import type { DashboardQueries, FoundQuery, SkippedQuery } from './foundQuery';
import { rankSuggestions } from './rankSuggestions';
import { readAlertQuery } from './readAlertQuery';
import type { BacktestedQuery, RankedSuggestion, Suggestion, SuggestOptions, Suggestions } from './suggestion';

/** How queries are tested before rules are suggested for them. */
export interface SuggestTransport {
  runQuery: RunQuery;
  /** What the author of a rule should know of its query, sentences. */
  checkSource: BacktestTransport['checkSource'];
  /** The history that each query is tested on: so many days before `to` (ms); at least 7. */
  history: { days: number; to: number };
  /** Queries that are tested at the same time. */
  concurrency: number;
  signal?: AbortSignal;
  /** Receives the share of the queries that are tested, (0, 1]. */
  onProgress?: (share: number) => void;
}

/**
 * Suggests a rule for every query that one can be made for, after a backtest of each; all others are skipped with the
 * reason. A query that fails never fails its neighbours.
 * @throws the signal's reason where it is aborted.
 */
export async function suggestRules(
  { queries, skipped }: DashboardQueries,
  options: SuggestOptions,
  transport: SuggestTransport
): Promise<Suggestions> {
  const { concurrency, signal, onProgress } = transport;
  const { watched, unread } = readAlertQueries(queries);
  let done = 0;
  const runQuery = shareAnswers(transport.runQuery);
  const backtest = async (query: FoundQuery) => {
    const backtested = await backtestOne(withSource(query, options.source), { ...transport, runQuery });
    onProgress?.(++done / watched.length);
    return backtested;
  };
  const ranked = rankSuggestions(await pMap(watched, backtest, { concurrency, signal }), options);
  const checked = await pMap(ranked.suggestions, (one) => checkSuggestion(one, transport), { concurrency, signal });
  return {
    suggestions: checked.flatMap((one) => ('rule' in one ? [one] : [])),
    skipped: [
      ...ranked.skipped,
      ...checked.flatMap((one) => ('reason' in one && !('rule' in one) ? [one] : [])),
      ...unread,
      ...skipped,
    ],
  };
}

/** A suggestion with what its author should know, or why its rule is none: it would never fire. */
async function checkSuggestion(
  { observed, ...one }: RankedSuggestion,
  { checkSource, history, signal }: SuggestTransport
): Promise<Suggestion | SkippedQuery> {
  const { title, query, unit } = one.query;
  const reason = await tryRule(one.rule, { observed, unit, signal });
  return reason === undefined
    ? { ...one, notices: [...(one.notices ?? []), ...(await checkSource(one.rule, history.to))] }
    : { title, expr: query.expr, reason, ...(Number.isNaN(one.mase) ? {} : { mase: one.mase }) };
}

/** Queries as they are watched, and those that are alerts of which no rule can be made. */
function readAlertQueries(queries: FoundQuery[]): { watched: FoundQuery[]; unread: SkippedQuery[] } {
  const read = queries.map((query) => ({ query, alert: readAlertQuery(query) }));
  return {
    watched: read.flatMap(({ alert }) => ('query' in alert ? [alert.query] : [])),
    unread: read.flatMap(({ query: { title, query }, alert }) =>
      'reason' in alert ? [{ title, expr: query.expr, reason: alert.reason }] : []
    ),
  };
}

/** Panels often draw the same query: it is run once for all of them. */
function shareAnswers(runQuery: RunQuery): RunQuery {
  const answers = new Map<string, ReturnType<RunQuery>>();
  return (model, range) => {
    const key = JSON.stringify([model, range]);
    const answer = answers.get(key) ?? runQuery(model, range);
    answers.set(key, answer);
    return answer;
  };
}

function withSource(query: FoundQuery, uid: string): FoundQuery {
  return query.source.uid === '' ? { ...query, source: { uid } } : query;
}

async function backtestOne(
  query: FoundQuery,
  { runQuery, history, signal }: SuggestTransport
): Promise<BacktestedQuery> {
  const source = { ...query.source, query: query.query };
  try {
    const frames = await runBacktestQuery(source, history, runQuery);
    const observed = listObservedSeries(frames);
    return { query, result: { ok: true, statistics: summariseBacktest(frames), observed } };
  } catch (error) {
    signal?.throwIfAborted();
    return { query, result: { ok: false, message: renderError(error) } };
  }
}
