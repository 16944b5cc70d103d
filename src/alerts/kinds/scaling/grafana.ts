import { createMessage } from '../../../texts';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { readLimit, readQuery, readRecovery, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, predictiveStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { ScalingRule } from './schema';

const question = { queryType: 'scaling', output: 'target' } as const;
const range = lastSeconds(3600);

/** Compares what is to be prepared for with what can be served at most: a number, which needs no reducing. */
export function expandScaling(rule: ScalingRule): RuleDefinition[] {
  const { limit, horizon, recovery } = rule;
  return singleRule(
    [predictiveStep(rule, { ...question, horizon }, range), thresholdStep({ of: 'A', fires: 'gt', limit, recovery })],
    createMessage('fired.scaling', { value: '{{ $values.A.Value | humanize }}', horizon, limit })
  );
}

/** The series that autoscalers read. */
export const scalingRecording: Recording<ScalingRule> = {
  outputs: { foresight_scaling_target: question.output },
  steps: (rule) => [predictiveStep(rule, { ...question, horizon: rule.horizon }, range)],
};

/** The rule that `expandScaling` writes. @throws Error where the steps are others. */
export function parseScaling(rule: AlertRule, head: ReadHead): ScalingRule {
  const { horizon } = readQuery(rule, question.queryType);
  const threshold = readLimit(rule);
  return {
    ...head,
    ...readWatched(rule),
    ...readRecovery(threshold),
    kind: 'scaling',
    limit: threshold.limit,
    horizon,
  };
}
