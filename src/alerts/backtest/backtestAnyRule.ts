import type { TimeRange } from '../../engine';
import type { EvaluableRule } from './evaluate/evaluableRule';
import { evaluateAnyRule } from './evaluate/evaluateRule';
import type { EvaluateDeps } from './evaluate/evaluateDeps';
import type { Evaluations } from './evaluate/evaluations';
import { evaluateChunks, type ChunkTransport } from './evaluateChunks';
import type { BacktestOptions } from './runBacktest';
import { listBlindSpans } from './simulate/blindSpans';
import { scoreAlerts, type RuleReport } from './simulate/scoreAlerts';
import { simulateAnyRule, type Alert } from './simulate/simulateAlerts';

/** What a rule that anybody wrote would have done. */
export interface AnyBacktest {
  evaluations: Evaluations[];
  alerts: Alert[];
  report: RuleReport;
}

/** How such a backtest reaches its data. */
export type AnyBacktestTransport = Omit<ChunkTransport, 'evaluate'> & Omit<EvaluateDeps, 'signal'>;

/**
 * Backtests a rule over a range, chunk by chunk, against known incidents. Prometheus has no time without data: that its
 * expression gives nothing is how it says that all is well.
 * @throws as `evaluateChunks` does.
 */
export async function backtestAnyRule(
  rule: EvaluableRule,
  { range, incidents }: BacktestOptions,
  transport: AnyBacktestTransport
): Promise<AnyBacktest> {
  const signal = transport.signal ?? new AbortController().signal;
  const evaluate = (chunk: TimeRange) => evaluateAnyRule(rule, chunk, { ...transport, signal });
  const evaluations = await evaluateChunks(rule, range, { ...transport, evaluate });
  const alerts = simulateAnyRule(rule, evaluations);
  const spans = listBlindSpans(evaluations);
  const noData = rule.handling.missingEvaluations === 0 ? [] : spans.noData;
  return { evaluations, alerts, report: scoreAlerts(alerts, incidents, { ...range, ...spans, noData }) };
}
