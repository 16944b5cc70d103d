import { formatDuration } from '../../queries';
import { durationMs } from '../spec/durations';
import type { AnomalyRule, DeviationRule } from '../spec/ruleSpec';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

const usualStep = '5m';

/** Distance of observations, ms. A quorum counts observations, so that the step may not be left to chance. */
export function observationStep(rule: AnomalyRule | DeviationRule): number {
  const step = rule.learning?.step ?? 'auto';
  return durationMs(step === 'auto' ? usualStep : step, 'Step');
}

/** Counts the anomalies among the newest observations. */
export function anomalyParts(rule: AnomalyRule | DeviationRule): RulePart[] {
  const { direction, quorum, recovery } = rule;
  const step = observationStep(rule);
  const question = { queryType: 'anomalies', output: 'anomalyFlag', direction, step: formatDuration(step) } as const;
  return onlyPart(
    [
      predictiveStep(rule, question, lastSeconds(rangeOf(quorum.of, step))),
      reduceStep('B', 'sum'),
      thresholdStep({ of: 'B', fires: 'gt', limit: quorum.anomalous - 1, recovery }),
    ],
    `{{ $values.B.Value | humanize }} of the last ${quorum.of} observations, ${formatDuration(step)} apart, were unlike what their own past predicts.`
  );
}

/** Seconds that hold exactly `count` observations, whenever they end: a whole range would at times hold one more. */
function rangeOf(count: number, step: number): number {
  return Math.max(1, (count * step) / 1000 - 1);
}
