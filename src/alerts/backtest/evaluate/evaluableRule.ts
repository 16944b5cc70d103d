import { durationMs } from '../../spec/durations';
import { expandRule, type RuleSpec } from '../../kinds';
import { toAlertRules } from '../../kinds/toAlertRules';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { ExecErrState, NoDataState } from '../../spec/ruleCommon';
import { parseThreshold, type Labels, type Threshold } from '../expressions';

/** When a rule is evaluated: at every multiple of its interval plus an offset; ms. */
export interface EvaluationTiming {
  interval: number;
  offset: number;
  /** How far before its evaluation a query is answered. */
  queryOffset: number;
}

/** How results become alerts. */
export interface AlertHandling {
  /** How long a condition must hold, and an alert stays after it has ended; ms. */
  pending: number;
  keepFiring: number;
  noData: NoDataState;
  execErr: ExecErrState;
  /** Evaluations without a series until its alert is resolved; 0: its condition has ended, as in Prometheus. */
  missingEvaluations: number;
}

/** One condition of a rule: the steps before it, in the order of computation, and what decides. */
export interface EvaluablePart {
  /** Distinguishes the parts of one rule; '' for the only one. */
  name: string;
  steps: RuleStep[];
  condition: Threshold;
  /** The labels of an alert, given those of its series and its value; as they are where left out. */
  toAlertLabels?: (labels: Labels, value: number) => Labels;
}

/** Any alert rule, whoever wrote it, as far as a backtest needs it. */
export interface EvaluableRule {
  timing: EvaluationTiming;
  handling: AlertHandling;
  parts: EvaluablePart[];
}

/** Evaluations without a series until its alert is resolved, where a rule does not say. */
export const defaultMissingEvaluations = 2;

/** A rule of Foresight as one that can be evaluated. The spec must have passed `checkRule`. */
export function toEvaluableRule(spec: RuleSpec): EvaluableRule {
  const { noData, execErr } = toAlertRules(spec)[0];
  return {
    timing: { interval: durationMs(spec.interval, 'interval'), offset: 0, queryOffset: 0 },
    handling: {
      pending: durationMs(spec.for, 'for'),
      keepFiring: durationMs(spec.keepFiring ?? '0s', 'keepFiring'),
      noData,
      execErr,
      missingEvaluations: defaultMissingEvaluations,
    },
    parts: expandRule(spec).map(({ name, steps }) => ({
      name,
      steps: steps.slice(0, -1),
      condition: parseThreshold(steps[steps.length - 1].model),
    })),
  };
}
