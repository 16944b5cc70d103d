import { withLeftOut, withNotices, type Frame, type FrameNotice } from '../frames';
import { createTextNotice, renderNotices, type Notice } from '../texts';
import { readLongerWhere } from './beside/readLonger';
import { SourceError } from './history/source';
import { refusePartial, watchSources, type WatchedSources } from './history/watchSources';
import { noticeOtherEngine } from './layout/noticeOtherEngine';
import { answerEvidence } from './evidence/answerEvidence';
import { buildFrames, noData } from './layout/buildFrames';
import { planSeriesQuery } from './planSeriesQuery';
import type { RunRequest } from './plan';
import type { QueryTypes, RunDeps, LayoutContext, SeriesQuery, SeriesQueryType, QueryContext } from './queryType';
import { chooseOutput, listUnknownFields, readQuery } from './readQuery';
import { isInRange } from './history/ended';
import { listEndedNotices, listSkippedNotices, type History, type HistorySeries } from './history/series';
import { checkTimeRange } from './time/checkTimeRange';
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
  const run = createPlainRun(types);
  return (model, request, deps) => {
    const { evidence = 'none' } = model;
    const answer = run(model, request, deps);
    return request.forAlert && evidence !== 'none'
      ? answerEvidence(answer, { ...request, evidence, signal: deps.signal })
      : answer;
  };
}

function createPlainRun<Deps extends RunDeps>(types: QueryTypes<Deps>): Run<Deps> {
  return async (model, request, deps) => {
    checkTimeRange(request);
    const query = readQuery(types, model);
    const type = types[query.queryType];
    const context = { query: { ...query, output: chooseOutput(type, query.output, request.forAlert) }, request };
    const sources = watchSources(deps.readHistory, { refusesPartial: refusesPartial(context) });
    const watched = { ...deps, readHistory: sources.readHistory };
    const frames = await answerUnlessPartial(context, sources, async () =>
      'load' in type
        ? (await type.load()).answer(context, watched)
        : runSeriesQuery(type, context as QueryContext<SeriesQuery>, watched)
    );
    const said = [
      ...sources.listNotices(),
      ...noticeUnknownFields(listUnknownFields(types, model)),
      ...noticeOtherEngine(model.engine),
    ];
    const notices = omitKnown(renderNotices(said, request.language), frames);
    return withNotices(frames, notices).map((frame) => ({ ...frame, refId: request.refId }));
  };
}

/** Whether partial data must not be used: alert rules are not to fire, or resolve, since a store does not answer. */
export function refusesPartial({ query, request }: QueryContext): boolean {
  return request.forAlert && query.partialData !== 'use';
}

/**
 * The answer; where it would rest on partial data that must not be used, one frame without fields, which alerting reads as
 * NoData, or the error. @throws SourceError
 */
async function answerUnlessPartial(
  context: QueryContext,
  sources: WatchedSources,
  answer: () => Promise<Frame[]>
): Promise<Frame[]> {
  try {
    const frames = await answer();
    if (refusesPartial(context) && sources.isPartial()) {
      throw refusePartial(sources.listNotices()[0]);
    }
    return frames;
  } catch (error) {
    if (error instanceof SourceError && error.code === 'partial' && context.query.partialData === 'noData') {
      const notice = createTextNotice('warning', 'query.partial-no-data', {});
      return withNotices([noData], renderNotices([notice], context.request.language));
    }
    throw error;
  }
}

/** Notices that no frame has yet. */
function omitKnown(notices: FrameNotice[], frames: Frame[]): FrameNotice[] {
  const known = new Set(frames.flatMap(({ meta }) => meta?.notices ?? []).map(({ text }) => text));
  return notices.filter(({ text }) => !known.has(text));
}

/** The steps of a rule are answered one after the other: what is only said with an alert is read off what decided, ms. */
const evidenceAge = 5_000;

/** The usual way: query -> source -> series -> task -> frames. */
async function runSeriesQuery(
  type: SeriesQueryType,
  { query, request }: QueryContext<SeriesQuery>,
  deps: RunDeps
): Promise<Frame[]> {
  const plan = planSeriesQuery(type, query, request);
  const grid = { from: plan.historyFrom, to: plan.cutoff, step: plan.step };
  const context = { query, plan, output: query.output, language: request.language };
  const maxAge = query.evidence === 'none' ? undefined : evidenceAge;
  const readRequest = { query: query.query, ...grid, maxAge, signal: deps.signal };
  const history = await readTaskHistory(listTasks(type, context), { ...readRequest, source: query.source }, deps);
  const longer = await readLongerWhere(type, context, {
    ...deps,
    request: { ...readRequest, source: query.source },
    history,
  });
  return answerFromHistory(type, context, { ...deps, history: { ...history, longer } });
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
  const results = await runTasks(listTasks(type, context), context, { ...deps, history, longer: deps.history.longer });
  deps.signal.throwIfAborted();
  const frames = await buildFrames(type, { ...context, cache }, { history, results });
  const ended = series.length - history.length + skippedEnded;
  const notices = [...listEndedNotices(ended), ...listSkippedNotices(deps.history, series.length)];
  return withLeftOut(withNotices(frames, renderNotices(notices, context.language)), skipped);
}

function noticeUnknownFields(unknown: string[]): Notice[] {
  const fields = { list: unknown };
  return unknown.length === 0 ? [] : [createTextNotice('warning', 'query.unknown-fields', { fields })];
}
