import {
  checkRule,
  evaluateRule,
  maxChunkMs,
  toPlainEvaluations,
  type PlainEvaluations,
  type RuleProblem,
  type RuleSpec,
} from '../../alerts';
import type { ResourceRequest } from '../protocol/wire/messages';
import { readSettings } from '../settings';
import { historyReader } from './historyReader';
import { instanceOf, readBody, readRange, refuse, type Answer, type ResourceDeps } from './resource';

interface Asked {
  spec: RuleSpec;
  from: number;
  to: number;
}

/**
 * What a rule's conditions would have been given at each evaluation of a range in the past, from the data and caches
 * that live queries use. Remembers nothing between calls: longer ranges are asked for in pieces.
 */
export async function evaluateRules(
  request: ResourceRequest,
  { history, pool, now, signal }: ResourceDeps
): Promise<Answer<{ evaluations: PlainEvaluations[] }>> {
  const { spec, from, to } = readAsked(request.body);
  const instance = instanceOf(request);
  const settings = readSettings(instance, request.context.grafanaConfig, now());
  const readHistory = historyReader(history, { settings, instance, orgId: request.context.orgId });
  const deps = { readHistory, compute: pool, signal, calendar: settings.calendar };
  const evaluations = await evaluateRule(spec, { from, to: Math.min(to, now()) }, deps);
  return { status: 200, body: { evaluations: evaluations.map(toPlainEvaluations) } };
}

function readAsked(body: Uint8Array): Asked {
  const { spec, from, to } = readBody(body, '{ spec, from, to }');
  const range = readRange(from, to);
  if (range.to - range.from > maxChunkMs) {
    const days = ((range.to - range.from) / 86_400_000).toFixed(1);
    throw refuse(
      400,
      `The range is ${days} days; at most ${maxChunkMs / 86_400_000} are evaluated at once. Ask in pieces.`
    );
  }
  const problems: RuleProblem[] = checkRule(spec as RuleSpec);
  if (problems.length > 0) {
    throw refuse(400, `The rule cannot be evaluated: ${problems[0].message}`, problems);
  }
  return { spec: spec as RuleSpec, ...range };
}
