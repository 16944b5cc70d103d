import { withLeftOut, withNotices, type Frame } from '../frames';
import { createTextNotice, renderNotices, type Notice } from '../texts';
import { buildFrames } from './layout/buildFrames';
import { planSeriesQuery } from './planSeriesQuery';
import type { RunRequest } from './plan';
import type { QueryTypes, RunDeps, LayoutContext, SeriesQuery, SeriesQueryType, QueryContext } from './queryType';
import { chooseOutput, listUnknownFields, readQuery } from './readQuery';
import { isInRange } from './history/ended';
import { listEndedNotices, listSkippedNotices, type History, type HistorySeries } from './history/series';
import { listTasks, runTasks } from './tasks/runTasks';
import { readTaskHistory } from './shares/readCounted';

/** Answers one query. */
export type Run<Deps extends RunDeps = RunDeps> = (
  model: Record<string, unknown>,
  request: RunRequest,
  deps: Deps
) => Promise<Frame[]>;

/**
 * What answers queries of these types.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export function createRun<Deps extends RunDeps>(types: QueryTypes<Deps>): Run<Deps> {
  return async (model, request, deps) => {
    const query = readQuery(types, model);
    const type = types[query.queryType];
    const context = { query: { ...query, output: chooseOutput(type, query.output, request.forAlert) }, request };
    const frames =
      'load' in type
        ? await (await type.load()).answer(context, deps)
        : await runSeriesQuery(type, context as QueryContext<SeriesQuery>, deps);
    const notices = renderNotices(noticeUnknownFields(listUnknownFields(types, model)), request.language);
    return withNotices(frames, notices).map((frame) => ({ ...frame, refId: request.refId }));
  };
}

/** The usual way: query -> source -> series -> task -> frames. */
async function runSeriesQuery(
  type: SeriesQueryType,
  { query, request }: QueryContext<SeriesQuery>,
  deps: RunDeps
): Promise<Frame[]> {
  const plan = planSeriesQuery(type, query, request);
  const grid = { from: plan.historyFrom, to: plan.cutoff, step: plan.step };
  const context = { query, plan, output: query.output, language: request.language };
  const readRequest = { query: query.query, ...grid, signal: deps.signal };
  const history = await readTaskHistory(listTasks(type, context), { ...readRequest, source: query.source }, deps);
  return answerFromHistory(type, context, { ...deps, history });
}

/** The second half of a run: series -> task -> frames, over history that was read for the plan's grid. */
export async function answerFromHistory(
  type: SeriesQueryType,
  context: Omit<LayoutContext, 'cache'>,
  deps: Pick<RunDeps, 'executor' | 'signal'> & { history: History }
): Promise<Frame[]> {
  const { series, skipped, skippedEnded = 0, cache } = deps.history;
  // What never had a value is told with its own reason.
  const isShown = ({ series }: HistorySeries) => series.values.every(Number.isNaN) || isInRange(series, context.plan);
  const history = series.filter(isShown);
  const results = await runTasks(listTasks(type, context), context, { ...deps, history });
  const frames = buildFrames(type, { ...context, cache }, { history, results });
  const ended = series.length - history.length + skippedEnded;
  const notices = [...listEndedNotices(ended), ...listSkippedNotices(deps.history, series.length)];
  return withLeftOut(withNotices(frames, renderNotices(notices, context.language)), skipped);
}

function noticeUnknownFields(unknown: string[]): Notice[] {
  const fields = { list: unknown };
  return unknown.length === 0 ? [] : [createTextNotice('warning', 'query.unknown-fields', { fields })];
}
