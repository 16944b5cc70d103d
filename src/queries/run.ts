import { withNotices, type Frame, type FrameNotice as Notice } from '../frames';
import { buildFrames } from './layout/buildFrames';
import { planSeriesQuery } from './planSeriesQuery';
import type { RunRequest } from './plan';
import type { QueryTypes, RunDeps, SeriesContext, SeriesQuery, SeriesQueryType, QueryContext } from './queryType';
import { chooseOutput, listUnknownFields, readQuery } from './readQuery';
import { listSkippedNotices, type History } from './series';
import { listTasks, runTasks } from './tasks/runTasks';

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
    const notices = unknownFieldNotices(listUnknownFields(types, model));
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
  const history = await deps.readHistory({ query: query.query, ...grid, signal: deps.signal }, query.source);
  return answerFromHistory(type, { query, plan, output: query.output }, { ...deps, history });
}

/** The second half of a run: series -> task -> frames, over history that was read for the plan's grid. */
export async function answerFromHistory(
  type: SeriesQueryType,
  context: SeriesContext,
  deps: Pick<RunDeps, 'executor' | 'signal'> & { history: History }
): Promise<Frame[]> {
  const { series, skipped, cache } = deps.history;
  const results = await runTasks(listTasks(type, context), context, { ...deps, history: series });
  const frames = buildFrames(type, { ...context, cache }, { history: series, results });
  return withNotices(frames, listSkippedNotices(skipped, series.length));
}

function unknownFieldNotices(unknown: string[]): Notice[] {
  return unknown.length === 0
    ? []
    : [
        {
          severity: 'warning',
          text: `The query has fields that are not known and were ignored: ${unknown.join(', ')}. Check their spelling.`,
        },
      ];
}
