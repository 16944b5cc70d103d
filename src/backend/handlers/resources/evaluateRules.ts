import { setImmediate } from 'node:timers/promises';
import { optional, unknown } from 'valibot';
import { day } from '../../../engine';
import { evaluateRule, maxChunkMs, toPlainEvaluations, type PlainEvaluations } from '../../../alerts';
import { object } from '../../../schema';
import { createMessage } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { createExecutor } from '../../workers';
import { openSources, readRule } from './readRule';
import { findBulkCaller, readBody, type Answer, type ResourceDeps } from './resource';
import { checkSpan, spanEntries } from './timeSpan';

const bodySchema = object({ spec: optional(unknown()), ...spanEntries });

const limit = {
  maxMs: maxChunkMs,
  describeTooLong: (days: string) => createMessage('request.long-range', { days, max: maxChunkMs / day }),
};

/**
 * What a rule's conditions would have been given at each evaluation of a range in the past, from the data and caches
 * that live queries use. Remembers nothing between calls: longer ranges are asked for in pieces.
 */
export async function evaluateRules(
  request: ResourceRequest,
  deps: ResourceDeps
): Promise<Answer<{ evaluations: PlainEvaluations[] }>> {
  const { spec, ...range } = readBody(request.body, bodySchema);
  checkSpan(range, limit);
  const rule = readRule(spec);
  const { from, to } = range;
  const sources = await openSources(request, deps);
  const past = { from, to: Math.min(to, deps.now()) };
  const executor = createExecutor(deps.pool, findBulkCaller(request));
  const evaluations = await evaluateRule(rule, past, { ...sources, executor, pause: () => setImmediate() });
  return { status: 200, body: { evaluations: evaluations.map(toPlainEvaluations) } };
}
