import {
  checkRule,
  evaluateRule,
  longestChunk,
  toPlainEvaluations,
  type PlainEvaluations,
  type RuleProblem,
  type RuleSpec,
} from '../../rules';
import type { HistoryCache } from '../cache/historyCache';
import type { ResourceRequest } from '../protocol/messages';
import { readSettings } from '../settings';
import type { Pool } from '../workers';
import { historyReader } from './historyReader';
import { instanceOf, refuse, type Answer } from './resource';

export interface EvaluateRulesDeps {
  history: HistoryCache;
  pool: Pool;
  now: () => number;
  signal: AbortSignal;
}

interface Asked {
  spec: RuleSpec;
  from: number;
  to: number;
}

const largestBody = 256 * 1024;

/**
 * What a rule's conditions would have been given at each evaluation of a range in the past, from the data and caches
 * that live queries use. Remembers nothing between calls: longer ranges are asked for in pieces.
 */
export async function evaluateRules(
  request: ResourceRequest,
  { history, pool, now, signal }: EvaluateRulesDeps
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
  const { spec, from, to } = parse(body);
  if (
    typeof from !== 'number' ||
    typeof to !== 'number' ||
    !Number.isFinite(from) ||
    !Number.isFinite(to) ||
    from >= to
  ) {
    throw refuse(
      400,
      `The range is ${String(from)} to ${String(to)}. Send from and to as milliseconds, from before to.`
    );
  }
  if (to - from > longestChunk) {
    const days = ((to - from) / 86_400_000).toFixed(1);
    throw refuse(
      400,
      `The range is ${days} days; at most ${longestChunk / 86_400_000} are evaluated at once. Ask in pieces.`
    );
  }
  const problems: RuleProblem[] = checkRule(spec as RuleSpec);
  if (problems.length > 0) {
    throw refuse(400, `The rule cannot be evaluated: ${problems[0].message}`, problems);
  }
  return { spec: spec as RuleSpec, from, to };
}

function parse(body: Uint8Array): Record<string, unknown> {
  if (body.length > largestBody) {
    throw refuse(
      413,
      `The request has ${body.length} bytes; at most ${largestBody} are read. Send one rule at a time.`
    );
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof parsed === 'object' && parsed !== null) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // Told below: the parser's own message may quote the body.
  }
  throw refuse(400, 'The request is no JSON object. Send { spec, from, to }.');
}
