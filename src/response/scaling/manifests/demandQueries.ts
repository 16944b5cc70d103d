import { inParentheses } from '../../../alerts';
import { aheadUtilisation } from '../recommendReplicas';
import type { ScaledWorkload } from './scaledWorkload';

/** The metric that recording rules of the kind `scaling` write. */
export const targetMetric = 'foresight_scaling_target';

/** The demand now, and what is to be prepared for, each as one number of PromQL, with what one replica is to have of it. */
export function writeDemandQueries({ expr, rule, perReplica, utilisation }: DemandOptions) {
  return {
    reactive: { query: `sum${inParentheses(expr)}`, perReplica: perReplica * utilisation },
    predictive: {
      query: `sum(${targetMetric}{foresight_rule="${rule}"})`,
      perReplica: perReplica * aheadUtilisation,
    },
  };
}

type DemandOptions = Pick<ScaledWorkload, 'expr' | 'rule' | 'perReplica' | 'utilisation'>;

/** A number as a quantity of Kubernetes, whose smallest part is a thousandth. */
export function formatQuantity(value: number): string {
  return String(Number(value.toFixed(3)));
}
