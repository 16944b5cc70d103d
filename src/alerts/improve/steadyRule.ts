import { minute } from '../../engine';
import { formatDuration } from '../../queries';
import { isMapping, toText } from '../../schema';
import { createMessage, type Message } from '../../texts';
import type { QueryStatistics, RuleReport } from '../backtest';
import type { ImportedRule } from '../import/importedRule';
import type { RuleStep } from '../spec/grafana/grafanaRule';
import type { FoundQuery } from '../suggest/foundQuery';

/** When a rule fires and ends: what is left out stays as it is. */
export interface RuleTimes {
  /** ms. */
  pending: number;
  /** ms. */
  keepFiring: number;
  /** A firing alert ends at this value; only Grafana has it. */
  recovery?: number;
}

interface Known {
  report: RuleReport;
  query: FoundQuery;
  statistics: QueryStatistics;
}

/** An alert that fires again so soon after it has ended is the same trouble. */
const [minPending, minKeepFiring] = [5 * minute, 15 * minute];
/** How far on the safe side of the limit an alert ends: a share of what the values move over. */
const recoveryShare = 0.1;

/** Longer times, and in Grafana a recovery threshold, so that a rule that flaps fires once for the same trouble. */
export function steadyRule(
  rule: ImportedRule,
  { report, query, statistics }: Known
): { times: RuleTimes; reason: Message } {
  const pending = Math.max(rule.pending, minPending, 2 * rule.timing.interval);
  const keepFiring = Math.max(rule.keepFiring, minKeepFiring);
  const recovery = hasThreshold(rule) ? chooseRecovery(query, statistics) : undefined;
  const values = {
    flaps: countRepeats(report.episodes),
    alarms: report.episodes.length,
    pending: formatDuration(pending),
    keepFiring: formatDuration(keepFiring),
  };
  const reason =
    recovery === undefined
      ? createMessage('improve.flaps', values)
      : createMessage('improve.flaps-recovery', { ...values, recovery });
  return { times: { pending, keepFiring, ...(recovery !== undefined && { recovery }) }, reason };
}

/** The alarms that begin so soon after the one before that they are the same trouble. */
export function countRepeats(episodes: RuleReport['episodes']): number {
  return episodes.filter(({ from }, i) => i > 0 && from - episodes[i - 1].to <= minKeepFiring).length;
}

function chooseRecovery({ limits }: FoundQuery, { series }: QueryStatistics): number | undefined {
  const [limit] = limits;
  const moved = series.map(({ lowest, highest }) => highest - lowest).reduce((max, one) => Math.max(max, one), 0);
  const margin = recoveryShare * moved;
  const recovery = limit?.crossing === 'above' ? limit.value - margin : limit ? limit.value + margin : NaN;
  return moved > 0 && Number.isFinite(recovery) ? Number(recovery.toPrecision(3)) : undefined;
}

/** The rule with other times; everything else in it stays. */
export function withTimes(rule: ImportedRule, { pending, keepFiring, recovery }: RuleTimes): ImportedRule {
  const { condition } = rule;
  const changed =
    recovery === undefined || !('steps' in condition)
      ? condition
      : {
          ...condition,
          steps: condition.steps.map((step) => (step.refId === condition.refId ? withRecovery(step, recovery) : step)),
        };
  return { ...rule, pending, keepFiring, condition: changed };
}

/** Only thresholds have a recovery; classic conditions and expressions of Prometheus have none. */
function hasThreshold({ condition }: ImportedRule): boolean {
  return (
    'steps' in condition &&
    condition.steps.some((step) => step.refId === condition.refId && readThreshold(step) !== undefined)
  );
}

interface Threshold {
  first: Record<string, unknown>;
  evaluator: Record<string, unknown>;
  others: unknown[];
}

function readThreshold({ model }: RuleStep): Threshold | undefined {
  const conditions = model.type === 'threshold' && Array.isArray(model.conditions) ? model.conditions : [];
  const [first, ...others] = conditions.filter(isMapping);
  return first !== undefined && isMapping(first.evaluator) ? { first, evaluator: first.evaluator, others } : undefined;
}

function withRecovery(step: RuleStep, recovery: number): RuleStep {
  const threshold = readThreshold(step);
  if (threshold === undefined) {
    return step;
  }
  const { first, evaluator, others } = threshold;
  const type = toText(evaluator.type).startsWith('g') ? 'lt' : 'gt';
  const recovering = { ...first, unloadEvaluator: { type, params: [recovery] } };
  return { ...step, model: { ...step.model, conditions: [recovering, ...others] } };
}
