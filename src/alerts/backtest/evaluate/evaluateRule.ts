import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { expandRule, type RuleSpec } from '../../kinds';
import type { RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { evaluateForecastStep } from './evaluateForecastStep';
import { evaluateSourceStep } from './evaluateSourceStep';
import type { EvaluateDeps } from './evaluateDeps';
import { labelsKey, type Evaluations } from './evaluations';
import { evaluationTimes, type EvaluationTimes } from './evaluationTimes';
import { evaluateExpressionStep, type Instant } from './evaluateExpressionStep';
import { parseThreshold } from './threshold';

/**
 * The values that a rule's conditions would have had at each of its evaluations from `from` on and before `to` (ms), by
 * the code that evaluates it live, with the data that was there then. One result per definition of the rule. The spec
 * must have passed `checkRule`.
 * @throws ForecastError, SourceError as a live query does.
 */
export async function evaluateRule(
  spec: RuleSpec,
  range: { from: number; to: number },
  deps: EvaluateDeps
): Promise<Evaluations[]> {
  const times = evaluationTimes(spec, range);
  const results: Evaluations[] = [];
  for (const part of expandRule(spec)) {
    results.push(times.count > 0 ? await evaluatePart(part, times, deps) : { part: part.name, ...times, series: [] });
  }
  return results;
}

async function evaluatePart(part: RuleDefinition, times: EvaluationTimes, deps: EvaluateDeps): Promise<Evaluations> {
  const condition = parseThreshold(part.steps[part.steps.length - 1]);
  const steps = await Promise.all(part.steps.slice(0, -1).map((step) => evaluateStep(step, times, deps)));
  const series = new Map<string, Evaluations['series'][number]>();
  for (let evaluation = 0; evaluation < times.count; evaluation++) {
    const results = new Map<string, Instant>();
    steps.forEach(({ refId, at }) => results.set(refId, at(evaluation, results)));
    results.get(condition.of)?.forEach(({ labels, values }) => {
      const key = labelsKey(labels);
      const whole = series.get(key) ?? { labels, values: new Float64Array(times.count).fill(NaN) };
      whole.values[evaluation] = values[0] ?? NaN;
      series.set(key, whole);
    });
  }
  return { part: part.name, ...times, series: [...series.values()] };
}

interface EvaluatedStep {
  refId: string;
  at: (evaluation: number, earlier: ReadonlyMap<string, Instant>) => Instant;
}

async function evaluateStep(step: RuleStep, times: EvaluationTimes, deps: EvaluateDeps): Promise<EvaluatedStep> {
  const { refId, datasourceUid, model } = step;
  if (datasourceUid === '__expr__') {
    const evaluate = evaluateExpressionStep(step);
    return { refId, at: (_, earlier) => evaluate(earlier) };
  }
  const evaluate = 'source' in model ? evaluateForecastStep : evaluateSourceStep;
  return { refId, at: await evaluate(step, times, deps) };
}
