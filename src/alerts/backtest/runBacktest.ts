import { day, errorMessage, type TimeRange } from '../../engine';
import type { RuleSpec } from '../kinds';
import { estimateCost, type RuleCost } from './estimateCost';
import { toEvaluableRule } from './evaluate/evaluableRule';
import { renderNotices } from '../../texts';
import { joinLeftOut, joinSourceNotices, type Evaluations } from './evaluate/evaluations';
import { evaluateChunks } from './evaluateChunks';
import { listBlindSpans } from './simulate/blindSpans';
import { scoreAlerts, type KnownIncident, type RuleReport } from './simulate/scoreAlerts';
import { sensitivityCurve, type Sensitivity } from './simulate/sensitivityCurve';
import { sensitivityVariants } from './simulate/sensitivityVariants';
import { simulateAnyRule } from './simulate/simulateAlerts';
import { assessQuery } from './suitability/assessQuery';
import { suitabilityWithoutForecast, type Suitability } from './suitability/assessSuitability';
import { describeLeftOut } from './suitability/describeLeftOut';
import { backtestQuery, type RunQuery } from './suitability/backtestQuery';

/** How a backtest reaches its data. */
export interface BacktestTransport {
  /** The evaluations of a rule over a range of at most `maxChunkMs`, one per definition of the rule. */
  evaluate: (spec: RuleSpec, range: TimeRange) => Promise<Evaluations[]>;
  runQuery: RunQuery;
  /** What the author of a rule should know of its query, sentences. */
  checkSource: (spec: RuleSpec, at: number) => Promise<string[]>;
  signal?: AbortSignal;
  /** Receives the share of the work that is done, (0, 1]. */
  onProgress?: (share: number) => void;
}

export interface BacktestOptions {
  /** ms. */
  range: TimeRange;
  incidents: KnownIncident[];
}

/** What a rule would have done, how well its query can be forecast, and what it costs. */
export interface RuleBacktest extends BacktestOptions {
  spec: RuleSpec;
  evaluations: Evaluations[];
  report: RuleReport;
  suitability: Suitability;
  cost: RuleCost;
  /** What its author should know of its query, sentences. */
  notices: string[];
}

/** Forecasts are tested on at least so much history, however short the range. */
const minHistoryDays = 21;

/**
 * Backtests a rule over a range: simulates its alerts chunk by chunk, scores them against known incidents, tests the
 * forecasts that it rests on, and estimates its cost. The spec must have passed `checkRule`.
 * @throws what the transport throws for the first evaluations or twice in a row, and the signal's reason where it is aborted.
 */
export async function runBacktest(
  spec: RuleSpec,
  { range, incidents }: BacktestOptions,
  transport: BacktestTransport
): Promise<RuleBacktest> {
  const evaluations = await evaluateRange(spec, range, transport);
  const maxSeries = evaluations.reduce((max, { series }) => Math.max(max, series.length), 1);
  const { leftOut = [] } = joinLeftOut(evaluations);
  const unread = leftOut.length === 0 ? [] : [describeLeftOut(maxSeries, leftOut, readsSource(spec))];
  return {
    spec,
    range,
    incidents,
    evaluations,
    report: report(spec, evaluations, { range, incidents }),
    suitability: suitabilityWithoutForecast(spec.kind) ?? (await assessForecasts(spec, range, transport)),
    cost: estimateCost(spec, maxSeries + leftOut.length, range.to),
    notices: [...listSourceNotices(evaluations), ...unread, ...(await transport.checkSource(spec, range.to))],
  };
}

/** What the sources say of what was read, in sentences. */
export function listSourceNotices(evaluations: Evaluations[]): string[] {
  return renderNotices(joinSourceNotices(evaluations).sourceNotices ?? []).map(({ text }) => text);
}

/** Whether a rule queries its source itself, where no series is left out. */
function readsSource(spec: RuleSpec): boolean {
  return toEvaluableRule(spec).parts.every(({ steps }) => steps.every(({ model }) => !('source' in model)));
}

/**
 * Backtests the same rule at other settings: alarms over sensitivity. Settings that change only the threshold are not
 * evaluated again.
 * @throws as `runBacktest` does.
 */
export async function compareSettings(
  { spec, range, incidents, evaluations }: RuleBacktest,
  transport: BacktestTransport
): Promise<Sensitivity> {
  const variants = sensitivityVariants(spec, evaluations);
  const reports = [];
  for (const { setting, spec: variant, sameValues } of variants) {
    const onProgress = (share: number) => transport.onProgress?.((reports.length + share) / variants.length);
    const values = sameValues ? evaluations : await evaluateRange(variant, range, { ...transport, onProgress });
    reports.push({ setting, report: report(variant, values, { range, incidents }) });
  }
  return sensitivityCurve(reports);
}

function report(spec: RuleSpec, evaluations: Evaluations[], { range, incidents }: BacktestOptions): RuleReport {
  return scoreAlerts(simulateAnyRule(toEvaluableRule(spec), evaluations), incidents, {
    ...range,
    ...listBlindSpans(evaluations),
  });
}

/** The evaluations of a rule over a range of any length (ms). @throws as `evaluateChunks` does. */
export function evaluateRange(
  spec: RuleSpec,
  range: TimeRange,
  transport: Omit<BacktestTransport, 'runQuery' | 'checkSource'>
): Promise<Evaluations[]> {
  const evaluate = (chunk: TimeRange) => transport.evaluate(spec, chunk);
  return evaluateChunks(toEvaluableRule(spec), range, { ...transport, evaluate });
}

/** A query whose forecasts cannot be tested leaves the rest of the backtest as it is. */
async function assessForecasts(
  { kind, source }: RuleSpec,
  { from, to }: TimeRange,
  { runQuery, signal }: BacktestTransport
): Promise<Suitability> {
  const days = Math.max(minHistoryDays, Math.round((to - from) / day));
  try {
    return assessQuery(kind, await backtestQuery(source, { days, to }, runQuery));
  } catch (error) {
    signal?.throwIfAborted();
    return { verdict: 'unknown', reason: errorMessage(error) };
  }
}
