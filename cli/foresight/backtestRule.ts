import {
  assessQuery,
  suitabilityWithoutForecast,
  simulateAlerts,
  estimateCost,
  scoreAlerts,
  sensitivityCurve,
  sensitivityVariants,
  type Suitability,
  type Evaluations,
  type KnownIncident,
  type RuleCost,
  type RuleReport,
  type RuleSpec,
  type Sensitivity,
  type RuleVariant,
} from '../../src/alerts';
import { askQuery } from './askQueries';
import type { Foresight } from './createForesight';
import { replayRule } from './replayRule';

/** What a rule would have done, how good its forecasts are, and what it costs. */
export interface RuleBacktest {
  report: RuleReport;
  advice: Suitability;
  cost: RuleCost;
  /** Alarms over settings; where it was asked for. */
  curve?: Sensitivity;
}

export interface BacktestOptions {
  /** ms. */
  range: { from: number; to: number };
  known: KnownIncident[];
  foresight: Foresight;
  /** Also replays the rule at other settings, which takes several times as long. */
  withCurve: boolean;
  onProgress: (done: number) => void;
}

const day = 86_400_000;

/** Replays a rule that has passed `checkRule`. @throws as queries to the source do. */
export async function backtestRule(spec: RuleSpec, options: BacktestOptions): Promise<RuleBacktest> {
  const { range, known, foresight, onProgress } = options;
  const { evaluations, alerts } = await replayRule(spec, range, { foresight, onProgress });
  const series = Math.max(...evaluations.map((part) => part.series.length), 0);
  return {
    report: scoreAlerts(alerts, known, range),
    advice: suitabilityWithoutForecast(spec.kind) ?? (await adviceFor(spec, options)),
    cost: estimateCost(spec, Math.max(series, 1), range.to),
    ...(options.withCurve ? { curve: await curveOf(spec, evaluations, options) } : {}),
  };
}

/** How well the rule's own query can be predicted. */
async function adviceFor(spec: RuleSpec, { range, foresight }: BacktestOptions): Promise<Suitability> {
  const query = { title: spec.name, source: spec.source, query: { expr: '', ...spec.source.query }, limits: [] };
  const days = Math.max(7, Math.round((range.to - range.from) / day));
  const { answer } = await askQuery(query, { days, to: range.to, foresight });
  return answer.ok ? assessQuery(spec.kind, answer.figures) : { verdict: 'unknown', reason: answer.message };
}

async function curveOf(spec: RuleSpec, evaluations: Evaluations[], options: BacktestOptions): Promise<Sensitivity> {
  const { range, known, foresight } = options;
  const alertsAt = async (variant: RuleVariant) =>
    variant.sameValues
      ? simulateAlerts(variant.spec, evaluations)
      : (await replayRule(variant.spec, range, { foresight })).alerts;
  const reports = [];
  for (const variant of sensitivityVariants(spec, evaluations)) {
    reports.push({ setting: variant.setting, report: scoreAlerts(await alertsAt(variant), known, range) });
  }
  return sensitivityCurve(reports);
}
