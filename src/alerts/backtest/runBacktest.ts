import { day, errorMessage, type TimeRange } from '../../engine';
import { renderError } from '../../texts';
import { expandRule, type RuleSpec } from '../kinds';
import { estimateCost, type RuleCost } from './estimateCost';
import { evaluationTimes } from './evaluate/evaluationTimes';
import { joinEvaluations, type Evaluations } from './evaluate/evaluations';
import { splitRange } from './evaluate/splitRange';
import { listBlindSpans } from './simulate/blindSpans';
import { scoreAlerts, type KnownIncident, type RuleReport } from './simulate/scoreAlerts';
import { sensitivityCurve, type Sensitivity } from './simulate/sensitivityCurve';
import { sensitivityVariants } from './simulate/sensitivityVariants';
import { simulateAlerts } from './simulate/simulateAlerts';
import { assessQuery } from './suitability/assessQuery';
import { suitabilityWithoutForecast, type Suitability } from './suitability/assessSuitability';
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
  return {
    spec,
    range,
    incidents,
    evaluations,
    report: report(spec, evaluations, { range, incidents }),
    suitability: suitabilityWithoutForecast(spec.kind) ?? (await assessForecasts(spec, range, transport)),
    cost: estimateCost(spec, maxSeries, range.to),
    notices: await transport.checkSource(spec, range.to),
  };
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
  return scoreAlerts(simulateAlerts(spec, evaluations), incidents, { ...range, ...listBlindSpans(evaluations) });
}

/**
 * The evaluations of a rule over a range of any length (ms), fetched in chunks one after the other. A chunk that fails is
 * marked as that: it is no time without data. Whoever fails for the first chunk or twice in a row is not asked on.
 */
export async function evaluateRange(
  spec: RuleSpec,
  range: TimeRange,
  { evaluate, onProgress, signal }: Omit<BacktestTransport, 'runQuery' | 'checkSource'>
): Promise<Evaluations[]> {
  const chunks = splitRange(range);
  const results: Evaluations[][] = [];
  let isTrusted = false;
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    try {
      results.push(await evaluate(spec, chunk));
      isTrusted = true;
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTrusted) {
        throw error;
      }
      isTrusted = false;
      results.push(failChunk(spec, chunk, renderError(error)));
    }
    onProgress?.(results.length / chunks.length);
  }
  return joinEvaluations(results);
}

function failChunk(spec: RuleSpec, chunk: TimeRange, message: string): Evaluations[] {
  const times = evaluationTimes(spec, chunk);
  const failed = [{ from: times.start, to: times.start + times.count * times.interval, message }];
  return expandRule(spec).map(({ name }) => ({ part: name, ...times, series: [], failed }));
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
