import { formatDuration } from '../../../queries';
import { createMessage } from '../../../texts';
import { durationMs } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { findStep, readLimit, readQuery, readRecovery, readWatched } from '../../spec/grafana/readSteps';
import type { RuleCommon } from '../../spec/ruleCommon';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { AnomalyRule, BandFields } from './schema';

const defaultStep = '5m';

/** Distance of observations, ms. A quorum counts observations, so that the step may not be left to chance. */
export function observationStep({ learning }: Pick<RuleCommon, 'learning'>): number {
  const step = learning?.step ?? 'auto';
  return durationMs(step === 'auto' ? defaultStep : step, 'Step');
}

/** Counts the anomalies among the newest observations. */
export function expandBand(rule: RuleCommon & BandFields): RuleDefinition[] {
  const { direction, quorum, recovery } = rule;
  const step = observationStep(rule);
  const query = { queryType: 'anomalies', output: 'anomalyFlag', direction, step: formatDuration(step) } as const;
  return singleRule(
    [
      predictiveStep(rule, query, lastSeconds(rangeSeconds(quorum.of, step))),
      reduceStep('B', 'sum'),
      thresholdStep({ of: 'B', fires: 'gt', limit: quorum.anomalous - 1, recovery }),
    ],
    createMessage('fired.anomalous', {
      count: '{{ $values.B.Value | humanize }}',
      of: quorum.of,
      step: formatDuration(step),
    }),
    { numbers: ['observed', 'expected', 'lower', 'upper', 'kind', 'since'], says: 'usual' }
  );
}

/** Seconds that hold exactly `count` observations, whenever they end: a whole range would at times hold one more. */
function rangeSeconds(count: number, step: number): number {
  return Math.max(1, (count * step) / 1000 - 1);
}

/** Score, forecast and bounds. */
export const bandRecording: Recording<RuleCommon & BandFields & { kind: string }> = {
  outputs: {
    foresight_score: 'anomalyScore',
    foresight_forecast: 'forecast',
    foresight_lower: 'lower',
    foresight_upper: 'upper',
  },
  steps: (rule, output) => [
    predictiveStep(rule, { queryType: 'anomalies', direction: rule.direction, output }, lastSeconds(3600)),
    reduceStep('B', 'last'),
  ],
};

/** The rule that `expandBand` writes. @throws Error where the steps are others. */
export function parseAnomaly(rule: AlertRule, head: ReadHead): AnomalyRule {
  const { direction } = readQuery(rule, 'anomalies');
  const { limit, ...threshold } = readLimit(rule);
  const quorum = { anomalous: limit + 1, of: 1 };
  const own = { kind: 'anomaly', direction, quorum } as const;
  const spec = { ...head, ...readWatched(rule), ...readRecovery(threshold), ...own };
  // The range is a second shorter than the observations that it holds.
  const of = Math.round(((findStep(rule, 'A').relativeTimeRange.from + 1) * 1000) / observationStep(spec));
  return { ...spec, quorum: { ...quorum, of } };
}
