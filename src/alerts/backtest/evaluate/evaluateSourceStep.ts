import { sliceSeries } from '../../../queries';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { EvaluateDeps } from './evaluateDeps';
import type { EvaluationTimes } from './evaluationTimes';
import type { Instant } from './evaluateExpressionStep';

/**
 * What a source answers at each evaluation, from one range query whose step is the distance of evaluations: an instant
 * query's value is that of its time, a range query's are those of its range. A series without a value is not there.
 */
export async function evaluateSourceStep(
  step: RuleStep,
  { start, interval, count }: EvaluationTimes,
  { readHistory, signal }: EvaluateDeps
): Promise<(evaluation: number) => Instant> {
  const isInstant = step.model.instant === true;
  const span = isInstant ? 0 : Math.floor((step.relativeTimeRange.from * 1000) / interval) * interval;
  const grid = { from: start - span, to: start + (count - 1) * interval, step: interval };
  const { series } = await readHistory({ query: step.model, ...grid, signal }, { uid: step.datasourceUid });
  return (evaluation) => {
    const at = start + evaluation * interval;
    return series
      .map(({ labels, series: whole }) => ({ labels, values: sliceSeries(whole, at - span, at).values }))
      .filter(({ values }) => values.some(Number.isFinite));
  };
}
