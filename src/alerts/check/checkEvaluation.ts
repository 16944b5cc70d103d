import { renderError } from '../../texts';
import type { RunDeps } from '../../queries';
import { getAlertKind, type RuleSpec } from '../kinds';
import type { RuleProblem } from '../spec/problem';

/** Time between evaluations that are tried, ms: any will do. */
const step = 60_000;

type EvaluationDeps = Pick<RunDeps, 'readHistory' | 'signal'>;

/**
 * What keeps a rule's Prometheus rules from being evaluated at a time (ms): each expression that is written, as the
 * Prometheus that is asked answers it. The spec must have passed `checkRule`, and the format must support it.
 * @throws the signal's reason where it is aborted.
 */
export async function checkEvaluation(
  spec: RuleSpec,
  at: number,
  { readHistory, signal }: EvaluationDeps
): Promise<RuleProblem[]> {
  const { recorded = [], alerts = [] } = getAlertKind(spec).toPrometheus?.(spec) ?? {};
  const to = Math.floor(at / step) * step;
  const problems: RuleProblem[] = [];
  for (const expr of new Set([...recorded, ...alerts].map((rule) => rule.expr))) {
    try {
      await readHistory({ query: { expr, range: true }, from: to, to, step, signal }, { uid: spec.source.uid });
    } catch (error) {
      signal.throwIfAborted();
      const message = `The Prometheus rule ${expr} cannot be evaluated: ${renderError(error)}`;
      problems.push({ field: 'source.query.expr', message });
    }
  }
  return problems;
}
