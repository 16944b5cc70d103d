import { backtestQueries, summariseBacktest, type BacktestedQuery, type FoundQuery } from '../../src/alerts';
import type { Progress } from '../../dev/demo/progress';
import { sourceUid, type Foresight } from './createForesight';
import { inTurns } from './inTurns';

const atOnce = 4;
const day = 86_400_000;

/** The backtest of every query over the last `days` days before `to` (ms); a query that fails never fails its neighbours. */
export async function askQueries(
  queries: FoundQuery[],
  { days, to, foresight, progress }: { days: number; to: number; foresight: Foresight; progress: Progress }
): Promise<BacktestedQuery[]> {
  let done = 0;
  return inTurns(queries, atOnce, async (query) => {
    const asked = await askQuery(query, { days, to, foresight });
    progress.update(++done / queries.length);
    return asked;
  });
}

/** The backtest of one query, or why there is none. */
export async function askQuery(
  query: FoundQuery,
  { days, to, foresight }: { days: number; to: number; foresight: Foresight }
): Promise<BacktestedQuery> {
  const questions = backtestQueries({ ...query, source: { uid: sourceUid } }, days);
  const range = { from: to - days * day, to };
  try {
    // One after the other: the second finds what the first has read and computed.
    const windows = await foresight.ask(questions.windows, range);
    const byHorizon = await foresight.ask(questions.byHorizon, range);
    return { query, answer: { ok: true, figures: summariseBacktest({ windows, byHorizon }) } };
  } catch (error) {
    return { query, answer: { ok: false, message: error instanceof Error ? error.message : String(error) } };
  }
}
