import {
  assessQuery,
  simulateAlerts,
  splitRange,
  estimateCost,
  fromPlainEvaluations,
  joinEvaluations,
  scoreAlerts,
  sensitivityCurve,
  sensitivityVariants,
  type Suitability,
  type Evaluations,
  type KnownIncident,
  type PlainEvaluations,
  type QueryStatistics,
  type RuleCost,
  type RuleReport,
  type RuleSpec,
  type Sensitivity,
} from '../../../alerts';

export interface TimeSpan {
  from: number;
  to: number;
}

/** What a backtest needs from its surroundings. */
export interface BacktestDeps {
  /** What the rule's conditions would have been given in one chunk. */
  evaluate: (spec: RuleSpec, chunk: TimeSpan) => Promise<PlainEvaluations[]>;
  /** How good the forecasts of the query have been. */
  askFigures: (spec: RuleSpec) => Promise<QueryStatistics>;
  /** Share of the work that is done, [0, 1]. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

export interface BacktestResult {
  spec: RuleSpec;
  range: TimeSpan;
  evaluations: Evaluations[];
  report: RuleReport;
  cost: RuleCost;
  /** Absent where nothing could be learnt of the query's forecasts. */
  advice?: Suitability;
}

/** Replays a rule over the range, chunk by chunk, and judges it by what is known to have happened. */
export async function runBacktest(
  spec: RuleSpec,
  { range, known }: { range: TimeSpan; known: KnownIncident[] },
  deps: BacktestDeps
): Promise<BacktestResult> {
  const evaluations = await evaluateAll(spec, range, deps);
  const figures = await deps.askFigures(spec).catch(() => undefined);
  const report = scoreAlerts(simulateAlerts(spec, evaluations), known, range);
  const cost = estimateCost(spec, evaluations[0]?.series.length ?? 0, range.to);
  return { spec, range, evaluations, report, cost, advice: figures && assessQuery(spec.kind, figures) };
}

/** The same rule at other settings: the curve of alarms over sensitivity. */
export async function compareSettings(
  { spec, range, evaluations }: BacktestResult,
  known: KnownIncident[],
  deps: BacktestDeps
): Promise<Sensitivity> {
  const variants = sensitivityVariants(spec, evaluations);
  const reports = [];
  for (let i = 0; i < variants.length; i++) {
    const { setting, spec: varied, sameValues } = variants[i];
    const onProgress = (share: number) => deps.onProgress((i + share) / variants.length);
    const values = sameValues ? evaluations : await evaluateAll(varied, range, { ...deps, onProgress });
    reports.push({ setting, report: scoreAlerts(simulateAlerts(varied, values), known, range) });
  }
  return sensitivityCurve(reports);
}

async function evaluateAll(
  spec: RuleSpec,
  range: TimeSpan,
  { evaluate, onProgress, signal }: BacktestDeps
): Promise<Evaluations[]> {
  const chunks = splitRange(range);
  const results: Evaluations[][] = [];
  for (const chunk of chunks) {
    if (signal.aborted) {
      throw new Error('The backtest was cancelled.');
    }
    const plain = await evaluate(spec, chunk);
    results.push(plain.map(fromPlainEvaluations));
    onProgress(results.length / chunks.length);
  }
  return joinEvaluations(results);
}

/** Lines of `from / to / title`, times as ISO 8601, as known incidents; a line that cannot be read is named. */
export function readIncidents(text: string): { ok: true; value: KnownIncident[] } | { ok: false; line: string } {
  const incidents: KnownIncident[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [from, to, ...title] = line.split('/').map((part) => part.trim());
    const [start, end] = [Date.parse(from), Date.parse(to)];
    if (!(start < end)) {
      return { ok: false, line };
    }
    incidents.push({ title: title.join('/') || from, from: start, to: end });
  }
  return { ok: true, value: incidents };
}
