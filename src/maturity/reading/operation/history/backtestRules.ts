import { day, type TimeRange } from '../../../../engine';
import { backtestAnyRule, readAllSamples, toEvaluable, type AnyBacktestTransport } from '../../../../alerts';
import { createMessage, describeError, type Message } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import type { AlertRule } from '../rules/alertRule';
import type { Firing } from './alertHistory';

/** What a backtest came to, or why there is none; kept for a day. */
type Kept = { at: number; firings: Firing[] } | { at: number; refused: Message };

/** Rules of which a backtest alone tells what they would have done. */
export interface Backtests {
  firings: ReadonlyMap<string, Firing[]>;
  refused: ReadonlyMap<string, Message>;
  /** Rules that had none yet. */
  waiting: number;
}

export interface BacktestRequest {
  range: TimeRange;
  /** Rules that are backtested at most now; those of earlier runs are known. */
  max: number;
  report: (done: number, total: number) => void;
}

const lifetime = day;
/** A source answers as many points of one series at once. */
const maxPoints = 11_000;
/** Series of one expression of a rule. */
const maxSeries = 2_000;
/** Results that are kept. */
const maxKept = 10_000;

/**
 * Backtests rules one after the other, a bounded number at a time: what earlier runs of the last day found is known, so that in the
 * end all of them are.
 */
export async function backtestRules(
  rules: readonly AlertRule[],
  { range, max, report }: BacktestRequest,
  deps: MaturityRunDeps
): Promise<Backtests> {
  const kept = await deps.incidents.memory.get('backtests of rules', async () => new Map<string, Kept>(), {
    lifetime,
    signal: deps.signal,
  });
  const weeks = Math.round((range.to - range.from) / day);
  const writeKey = (rule: AlertRule) =>
    JSON.stringify([weeks, rule.id, rule.updated, rule.exprs, rule.pending, rule.interval]);
  const isKnown = (rule: AlertRule) => range.to - (kept.get(writeKey(rule))?.at ?? 0) < lifetime;
  const next = rules.filter((rule) => !isKnown(rule)).slice(0, max);
  for (const [i, rule] of next.entries()) {
    deps.signal.throwIfAborted();
    report(i, next.length);
    if (kept.size >= maxKept) {
      kept.clear();
    }
    kept.set(writeKey(rule), { at: range.to, ...(await backtest(rule, range, deps)) });
    await deps.maturity.pause();
  }
  const firings = new Map<string, Firing[]>();
  const refused = new Map<string, Message>();
  for (const rule of rules) {
    const one = isKnown(rule) ? kept.get(writeKey(rule)) : undefined;
    if (one && 'refused' in one) {
      refused.set(rule.id, one.refused);
    } else if (one) {
      firings.set(
        rule.id,
        one.firings.filter(({ to }) => to >= range.from)
      );
    }
  }
  return { firings, refused, waiting: rules.length - firings.size - refused.size };
}

async function backtest(
  { imported, labels }: AlertRule,
  range: TimeRange,
  deps: MaturityRunDeps
): Promise<{ firings: Firing[] } | { refused: Message }> {
  const evaluable = imported && toEvaluable(imported);
  if (!evaluable?.ok) {
    return { refused: evaluable?.reason ?? createMessage('operation.rule-unreadable', {}) };
  }
  try {
    const { alerts } = await backtestAnyRule(evaluable.rule, { range, incidents: [] }, createTransport(deps));
    const own = alerts.filter(({ cause, isAboutSource }) => cause === 'condition' && isAboutSource !== true);
    return {
      firings: own.map((alert) => ({ labels: { ...labels, ...alert.labels }, from: alert.from, to: alert.to })),
    };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { refused: createMessage('operation.not-backtested', { reason: describeError(error) }) };
  }
}

function createTransport(deps: MaturityRunDeps): AnyBacktestTransport {
  const { incidents, maturity, readHistory, executor, signal } = deps;
  return {
    readHistory,
    executor,
    signal,
    pause: () => maturity.pause(),
    readSamples: (request, source) =>
      readAllSamples(
        {
          maxPointsPerRequest: maxPoints,
          query: (one) =>
            incidents.readSeries(
              { ...one, selection: { maxSeries, isIncluded: () => true, isPreferred: () => true } },
              source
            ),
        },
        { ...request, signal }
      ),
  };
}
