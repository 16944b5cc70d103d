import {
  rankSuggestions,
  extractQueries,
  type BacktestedQuery,
  type FoundQuery,
  type Suggestions,
  type SuggestOptions,
  type QueryStatistics,
} from '../../../alerts';

/** What proposing needs from its surroundings. */
export interface ProposeDeps {
  /** The JSON model of a dashboard. */
  readDashboard: (uid: string) => Promise<unknown>;
  askFigures: (query: FoundQuery) => Promise<QueryStatistics>;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Queries that are tested at the same time: the data source has other users, too. */
const atOnce = 2;

/** A rule for every query of the dashboards that one can be made for; all others with the reason. */
export async function proposeRules(uids: string[], options: SuggestOptions, deps: ProposeDeps): Promise<Suggestions> {
  const dashboards = await Promise.all(uids.map(deps.readDashboard));
  const found = dashboards.map((dashboard) => extractQueries(dashboard));
  const queries = found.flatMap((one) => one.queries).map((query) => withSource(query, options.source));
  const asked: BacktestedQuery[] = [];
  for (let next = 0; next < queries.length; next += atOnce) {
    if (deps.signal.aborted) {
      throw new Error('Cancelled.');
    }
    asked.push(...(await Promise.all(queries.slice(next, next + atOnce).map((query) => askOne(query, deps)))));
    deps.onProgress(asked.length / queries.length);
  }
  const { proposals, skipped } = rankSuggestions(asked, options);
  return { proposals, skipped: [...skipped, ...found.flatMap((one) => one.skipped)] };
}

function withSource(query: FoundQuery, usual: string): FoundQuery {
  return query.source.uid === '' ? { ...query, source: { uid: usual } } : query;
}

/** One query that fails never fails its neighbours. */
async function askOne(query: FoundQuery, { askFigures }: ProposeDeps): Promise<BacktestedQuery> {
  try {
    return { query, answer: { ok: true, figures: await askFigures(query) } };
  } catch (error) {
    return { query, answer: { ok: false, message: error instanceof Error ? error.message : String(error) } };
  }
}
