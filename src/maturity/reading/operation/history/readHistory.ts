import { type TimeRange } from '../../../../engine';
import type { GrafanaAlert } from '../../../../incidents';
import { createMessage, describeError, type Message } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import type { AlertRule } from '../rules/alertRule';
import type { AlertHistory, Firing, RuleHistory } from './alertHistory';
import { backtestRules } from './backtestRules';
import { createRuleFinder } from './matchAlerts';
import { readFiringSeries } from './readFiringSeries';

export interface HistoryRequest {
  range: TimeRange;
  /** uid of the source of metrics. */
  sourceUid: string;
  /** Rules that are backtested at most. */
  maxBacktests: number;
  /** How many of the backtests of this run are done. */
  report: (done: number, total: number) => void;
}

/** What one place says of its alerts. */
interface PlaceHistory {
  alerts: GrafanaAlert[];
  leftOut: number;
  missing: Message[];
}

/** What rules did over a range: by Grafana's state history and the source's ALERTS, and by backtest where neither tells. */
export async function readHistory(
  rules: readonly AlertRule[],
  { range, sourceUid, maxBacktests, report }: HistoryRequest,
  deps: MaturityRunDeps
): Promise<AlertHistory> {
  const watching = rules.filter(({ isPaused }) => !isPaused);
  const [grafana, source] = await Promise.all([
    readPlace(deps, 'Grafana', () => readGrafana(range, deps)),
    readPlace(deps, sourceUid, () => readFiringSeries(range, sourceUid, deps)),
  ]);
  const kept = [
    ...assign(watching, 'grafana', { ...grafana, from: 'history', range }),
    ...assign(watching, 'source', { ...source, from: 'series', range }),
  ];
  const recorded = new Map(kept.flatMap(({ id, isWhole, history }) => (isWhole ? [[id, history] as const] : [])));
  const unknown = watching.filter((rule) => !recorded.has(rule.id)).sort((a, b) => rankSeverity(a) - rankSeverity(b));
  const backtests = await backtestRules(unknown, { range, max: maxBacktests, report }, deps);
  backtests.firings.forEach((firings, id) => recorded.set(id, { from: 'backtest', firings }));
  // Better a part than nothing.
  kept.forEach(({ id, history }) => recorded.set(id, recorded.get(id) ?? history));
  return {
    rules: recorded,
    backtests: { needed: unknown.length, waiting: backtests.waiting },
    refused: backtests.refused,
    leftOut: grafana.leftOut + source.leftOut,
    missing: [...grafana.missing, ...source.missing],
  };
}

/** Critical ones first: what somebody is woken for matters most. */
function rankSeverity({ labels }: AlertRule): number {
  return /^(?:critical|page|p1|sev1)$/i.test(labels.severity ?? '') ? 0 : 1;
}

async function readPlace(
  { signal }: MaturityRunDeps,
  name: string,
  read: () => Promise<Omit<PlaceHistory, 'missing'>>
): Promise<PlaceHistory> {
  try {
    return { ...(await read()), missing: [] };
  } catch (error) {
    signal.throwIfAborted();
    const missing = [createMessage('operation.no-history', { name, reason: describeError(error) })];
    return { alerts: [], leftOut: 0, missing };
  }
}

async function readGrafana(range: TimeRange, { grafana }: MaturityRunDeps): Promise<Omit<PlaceHistory, 'missing'>> {
  if (!grafana) {
    return { alerts: [], leftOut: 0 };
  }
  const [past, firing] = await Promise.all([grafana.listPast(range), grafana.listFiring()]);
  return { alerts: [...past.alerts, ...firing.alerts], leftOut: past.leftOut + firing.leftOut };
}

/** What a place says of a rule; not whole where the rule was made or changed within the range. */
interface KeptHistory {
  id: string;
  isWhole: boolean;
  history: RuleHistory;
}

/**
 * The alerts of each rule of one place. Of a place that has no alert at all it is not known whether its rules were silent or
 * nothing was kept; of a rule that was changed within the range, what it would have done before is not known either.
 */
function assign(
  rules: readonly AlertRule[],
  origin: AlertRule['origin'],
  { alerts, missing, range, from }: PlaceHistory & { from: RuleHistory['from']; range: TimeRange }
): KeptHistory[] {
  const own = rules.filter((rule) => rule.origin === origin);
  const find = createRuleFinder(own);
  const firings = new Map<string, Firing[]>();
  for (const alert of alerts) {
    const rule = find(alert);
    const span = { from: Math.max(range.from, alert.start), to: Math.min(range.to, alert.end ?? range.to) };
    if (rule && span.from <= span.to) {
      const known = firings.get(rule.id) ?? [];
      known.push({ ...span, labels: alert.labels });
      firings.set(rule.id, known);
    }
  }
  // A source that evaluates rules keeps their alerts.
  const isKept = firings.size > 0 || (origin === 'source' && missing.length === 0);
  return own
    .map(({ id, updated = 0 }) => ({ id, isWhole: updated <= range.from, firings: firings.get(id) }))
    .filter(({ isWhole, firings: known }) => known !== undefined || (isKept && isWhole))
    .map(({ id, isWhole, firings: known = [] }) => ({
      id,
      isWhole,
      history: { from, firings: known.sort((a, b) => a.from - b.from) },
    }));
}
