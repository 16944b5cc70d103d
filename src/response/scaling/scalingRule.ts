import type { RuleSpec } from '../../alerts';
import { formatDuration } from '../../schema';
import { computeLeadTime } from './leadTime';
import type { ScaledWorkload } from './manifests/scaledWorkload';

/** What a rule needs beside the workload. */
export interface ScalingRuleOptions {
  /** Uid of the Foresight data source, and of the source of the demand. */
  foresight: string;
  source: string;
  /** From creation until a new replica serves, and the distance of observations to learn from, ms. */
  startup: number;
  step: number;
}

/** The rule that records what is to be prepared for, and fires where that is beyond the ceiling. */
export function writeScalingRule(
  { namespace, workload, expr, perReplica, maxReplicas }: Omit<ScaledWorkload, 'rule' | 'prometheus'>,
  { foresight, source, startup, step }: ScalingRuleOptions
): Extract<RuleSpec, { kind: 'scaling' }> {
  return {
    kind: 'scaling',
    name: `${namespace}/${workload} outgrows its largest scale`,
    folder: 'Foresight scaling',
    group: 'scaling',
    interval: '1m',
    for: '5m',
    severity: 'warning',
    foresight,
    source: { uid: source, query: { refId: 'A', expr, range: true } },
    learning: { training: '14d', step: formatDuration(step) },
    limit: perReplica * maxReplicas,
    horizon: formatDuration(computeLeadTime({ startup, step })),
  };
}
