import { optional, unknown } from 'valibot';
import { day } from '../../../engine';
import {
  checkRule,
  evaluateRule,
  maxChunkMs,
  toPlainEvaluations,
  type PlainEvaluations,
  type RuleSpec,
} from '../../../alerts';
import { object } from '../../../schema';
import { createMessage } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { readSettings } from '../../settings';
import { historyReader } from '../historyReader';
import { HttpError, readBody, requireInstance, type Answer, type ResourceDeps } from './resource';
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
  { history, pool, now, signal }: ResourceDeps
): Promise<Answer<{ evaluations: PlainEvaluations[] }>> {
  const { spec, from, to } = readRequest(request.body);
  const instance = requireInstance(request);
  const settings = readSettings(instance, request.context.grafanaConfig, now());
  const readHistory = historyReader(history, { settings, instance, orgId: request.context.orgId });
  const deps = { readHistory, executor: pool, signal, calendar: settings.calendar };
  const evaluations = await evaluateRule(spec, { from, to: Math.min(to, now()) }, deps);
  return { status: 200, body: { evaluations: evaluations.map(toPlainEvaluations) } };
}

function readRequest(body: Uint8Array) {
  const { spec, ...range } = readBody(body, bodySchema);
  checkSpan(range, limit);
  const problems = checkRule(spec as RuleSpec);
  if (problems.length > 0) {
    const reason = problems[0].message;
    throw new HttpError(400, createMessage('request.rule', { reason }), problems);
  }
  return { spec: spec as RuleSpec, ...range };
}
