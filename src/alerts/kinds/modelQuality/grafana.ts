import { driftLimit, week } from '../../../engine';
import { toText } from '../../../schema';
import { createMessage } from '../../../texts';
import { durationMs } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { findStep, readQuery, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, mathStep, predictiveStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { ModelQualityRule } from './schema';

const range = lastSeconds(86_400);
const queryType = 'modelQuality';
/** Alarms per week that are accepted where the rule says nothing. */
const defaultFalseAlarms = 1;
/** So many deviations of a count beyond what is accepted are no chance. */
const deviations = 3;

/** The band of coverage that rules begin with. */
export const defaultBand = { min: 0.9, max: 0.98 };

/** Compares the scores of what is recent with what they should be. */
export function expandModelQuality(rule: ModelQualityRule): RuleDefinition[] {
  const { fires, recent } = rule;
  const measured = predictiveStep(rule, { queryType, output: fires, recent }, range);
  switch (fires) {
    case 'coverage':
      return expandCoverage(rule);
    case 'falseAlarms': {
      const accepted = rule.learning?.falseAlarmsPerWeek ?? defaultFalseAlarms;
      const limit = limitAlarms(accepted, durationMs(recent, 'recent'));
      const values = { count: '{{ $values.A.Value | printf "%.1f" }}', recent, accepted };
      return singleRule(
        [measured, thresholdStep({ of: 'A', fires: 'gt', limit })],
        createMessage('fired.model-alarms', values)
      );
    }
    case 'drift':
      return singleRule(
        [measured, thresholdStep({ of: 'A', fires: 'gte', limit: driftLimit })],
        createMessage('fired.model-drift', { drift: '{{ $values.A.Value | printf "%.0f" }}', recent })
      );
  }
}

function expandCoverage(rule: ModelQualityRule): RuleDefinition[] {
  const { min, max, recent } = rule;
  const coverage = '{{ $values.A.Value | humanizePercentage }}';
  return singleRule(
    [
      predictiveStep(rule, { queryType, output: 'coverage', recent }, range),
      mathStep('D', `$A < ${min} || $A > ${max}`),
      thresholdStep({ of: 'D', fires: 'gt', limit: 0 }),
    ],
    createMessage('fired.model-coverage', { coverage, recent, from: min, to: max })
  );
}

/** Alarms per week beyond what chance gives where as many as accepted are expected. */
function limitAlarms(accepted: number, recent: number): number {
  return Number((accepted + deviations * Math.sqrt((accepted * week) / recent)).toPrecision(3));
}

/** The scores of what is recent. */
export const modelQualityRecording: Recording<ModelQualityRule> = {
  outputs: {
    foresight_model_coverage: 'coverage',
    foresight_model_mase: 'mase',
    foresight_model_quantile_loss: 'weightedQuantileLoss',
    foresight_model_false_alarms: 'falseAlarms',
    foresight_model_drift: 'drift',
  },
  steps: (rule, output) => [predictiveStep(rule, { queryType, output, recent: rule.recent }, range)],
};

/** The rule that `expandModelQuality` writes. @throws Error where the steps are others. */
export function parseModelQuality(rule: AlertRule, head: ReadHead): ModelQualityRule {
  const { output, recent = '7d' } = readQuery(rule, queryType);
  const own = { ...head, ...readWatched(rule), kind: queryType, recent } as const;
  if (output === 'falseAlarms' || output === 'drift') {
    return { ...own, fires: output, ...defaultBand };
  }
  const [, min, max] =
    /^\$A < ([\d.e-]+) \|\| \$A > ([\d.e-]+)$/.exec(toText(findStep(rule, 'D').model.expression)) ?? [];
  if (min === undefined) {
    throw new Error('its step D compares coverage with no band');
  }
  return { ...own, fires: 'coverage', min: Number(min), max: Number(max) };
}
