import type { Frame } from '../../frames';
import type { RunRequest } from '../../queries';
import { readInsightQuery } from '../query/readInsightQuery';
import { answerServices } from './answerServices';
import { answerSignals } from './answerSignals';
import type { InsightDeps } from './context';

const answers = { services: answerServices, signals: answerSignals };

/**
 * Answers one query of services or signals from what discovery found.
 * @throws ForecastError for a query that cannot be read, SourceError where no source answers.
 */
export async function runInsight(
  model: Record<string, unknown>,
  request: RunRequest,
  deps: InsightDeps
): Promise<Frame[]> {
  const query = readInsightQuery(model);
  const frames = await answers[query.queryType]({ query, request }, deps);
  return frames.map((frame) => ({ ...frame, refId: request.refId }));
}
