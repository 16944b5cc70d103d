import type { Frame } from './frame';
import { toFrames } from './frames';
import type { Compute } from './job';
import { modelSeries } from './model';
import { planQuery, type RunRequest } from './plan';
import { migrateQuery, unknownFields } from './query';
import { outputFor } from './queryTypes';
import { skippedNotice, type ReadHistory } from './series';

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
  const modelled = await modelSeries({ query, plan, output }, history.series, deps);
  const notices = [...unknownFieldNotice(model), ...skippedNotice(history.skipped, history.series.length)];
  const answer = { query, plan, output, refId: request.refId, cache: history.cache, notices };
  return toFrames(answer, history.series, modelled);
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
