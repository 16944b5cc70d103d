import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { Comparison } from '../../spec/grafana/steps';

/** What makes an alert instance fire, and what ends it. */
export interface Threshold {
  /** The step whose numbers are judged. */
  of: string;
  /** Whether a value fires, given whether the instance is pending or firing already. */
  fires: (value: number, isActive: boolean) => boolean;
  /** True where larger values are worse. */
  isUpper: boolean;
}

const compare: Record<Comparison, (value: number, limit: number) => boolean> = {
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
};

interface Evaluator {
  type: Comparison;
  params: number[];
}

/** The condition of a rule: the last step of each part. With a recovery threshold an active instance ends only beyond it. */
export function parseThreshold({ model }: RuleStep): Threshold {
  const [{ evaluator, unloadEvaluator }] = model.conditions as Array<{
    evaluator: Evaluator;
    unloadEvaluator?: Evaluator;
  }>;
  const isBeyond = (value: number) => compare[evaluator.type](value, evaluator.params[0]);
  const isOver = (value: number) =>
    unloadEvaluator !== undefined && !compare[unloadEvaluator.type](value, unloadEvaluator.params[0]);
  return {
    of: String(model.expression),
    fires: (value, isActive) => isBeyond(value) || (isActive && isOver(value)),
    isUpper: evaluator.type.startsWith('g'),
  };
}
