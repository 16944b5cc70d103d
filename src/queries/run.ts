import type { Frame, FrameNotice as Notice } from '../frames';
import { toFrames } from './layout/toFrames';
import type { Compute } from './job';
import { modelSeries, type ModelContext } from './model';
import { planQuery, type RunRequest } from './plan';
import { migrateQuery, unknownFields } from './query';
import { outputFor } from './queryTypes';
import { skippedNotice, type History, type ReadHistory } from './series';

/** What a run needs from its surroundings. */
export interface RunDeps {
  readHistory: ReadHistory;
  compute: Compute;
  signal: AbortSignal;
}

/**
 * Answers one predictive query: query -> source -> series -> model -> frames.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export async function run(model: Record<string, unknown>, request: RunRequest, deps: RunDeps): Promise<Frame[]> {
  const query = migrateQuery(model);
  const plan = planQuery(query, request);
  const output = outputFor(query, request.forAlert);
  const grid = { from: plan.historyFrom, to: plan.cutoff, step: plan.step };
  const history = await deps.readHistory({ query: query.query, ...grid, signal: deps.signal }, query.source);
  const notices = unknownFieldNotice(model);
  return answer({ query, plan, output, refId: request.refId, notices }, history, deps);
}

/** The second half of a run: series -> model -> frames, over history that was read for the plan's grid. */
export async function answer(
  asked: ModelContext & { refId: string; notices: Notice[] },
  history: History,
  deps: Omit<RunDeps, 'readHistory'>
): Promise<Frame[]> {
  const modelled = await modelSeries(asked, history.series, deps);
  const notices = [...asked.notices, ...skippedNotice(history.skipped, history.series.length)];
  return toFrames({ ...asked, cache: history.cache, notices }, history.series, modelled);
}

function unknownFieldNotice(model: Record<string, unknown>) {
  const unknown = unknownFields(model);
  return unknown.length === 0
    ? []
    : [
        {
          severity: 'warning' as const,
          text: `The query has fields that are not known and were ignored: ${unknown.join(', ')}. Check their spelling.`,
        },
      ];
}
