import { createMessage, type Message } from '../../texts';
import { nameRule } from '../discovery/describeMissing';
import { type AnomalyEvent, hour, lastRecentValue, type Runway } from '../../engine';
import {
  getDefaultQuery,
  analyseSeries,
  findSeriesQueryType,
  listTasks,
  planQuery,
  readTaskHistory,
  type HistorySeries,
  type PredictiveResults,
  type Plan,
  type PredictiveQuery,
} from '../../queries';
import type { Signal } from '../discovery/discovery';
import { nodeName } from '../discovery/placeServices';
import type { SignalKind, SignalRule } from '../discovery/rules/signalRule';
import { createQuery } from '../../sources';
import type { Reach, SignalState, Unusual } from '../health/signalState';
import { findSource, type InsightContext, type InsightDeps } from './context';

/** One series of a signal: what was read, and what the engine says of it. */
export interface WatchedSeries {
  signal: Signal;
  history: HistorySeries;
  state: SignalState;
  events: AnomalyEvent[];
}

/** All series of a signal, and what of it could not be had. */
export interface Watched {
  plan: Plan;
  series: WatchedSeries[];
  notices: Message[];
}

/** What can be full one day; shares of failures are no stock that fills. */
const filling: ReadonlySet<SignalKind> = new Set(['disk', 'memory', 'cpu', 'queue']);
/** Steps for which an anomaly counts as going on: the newest value may be late. */
const ongoing = 2;

/** The learning options of a fleet: the same for all ranges that are looked at, so that results are found again. */
const usual = { step: '5m', training: '14d', horizon: '7d' };

/** The ordinary query that a signal is watched by. */
export function watchQuery(
  { query }: InsightContext,
  { harm, limit }: Pick<SignalRule, 'harm' | 'limit'>,
  queryType: 'anomalies' | 'runway' | 'forecast'
): PredictiveQuery {
  const own = (name: 'step' | 'training' | 'horizon') => (query[name] === 'auto' ? usual[name] : query[name]);
  return {
    ...getDefaultQuery(queryType),
    step: own('step'),
    training: own('training'),
    horizon: own('horizon'),
    falseAlarmsPerWeek: query.falseAlarmsPerWeek,
    direction: harm,
    bounds: { lower: 0, ...(limit !== undefined && { upper: limit }) },
    limit: limit ?? null,
  };
}

/** Reads all series of a signal and judges each: how it is now, since when, and when it reaches its limit. */
export async function analyseSignal(signal: Signal, context: InsightContext, deps: InsightDeps): Promise<Watched> {
  const query = watchQuery(context, signal.rule, 'anomalies');
  const plan = planQuery(query, context.request);
  const uid = findSource(deps.sources, signal.rule.language);
  if (uid === undefined) {
    return { plan, series: [], notices: [] };
  }
  const request = {
    query: createQuery(signal.rule.language, signal.expr),
    from: plan.historyFrom,
    to: plan.cutoff,
    step: plan.step,
    signal: deps.signal,
  };
  const tasks = listTasks(findSeriesQueryType('anomalies'), { query, plan, output: 'anomalyFlag' });
  const { series: history, skipped } = await readTaskHistory(tasks, { ...request, source: { uid } }, deps);
  const [judged, ahead] = await Promise.all([
    analyseSeries({ query, plan, output: 'anomalyFlag' }, history, deps),
    readRunways(signal, context, { history, deps }),
  ]);
  const series = history.map((one, i) =>
    watched(signal, { history: one, modelled: { ...judged[i], ...ahead[i] }, plan })
  );
  return { plan, series, notices: skipped.length > 0 ? [describeSkipped(signal, skipped, history.length)] : [] };
}

function describeSkipped({ rule }: Signal, skipped: string[], read: number): Message {
  return createMessage('missing.series', { what: nameRule(rule), count: read + skipped.length, read });
}

async function readRunways(
  signal: Signal,
  context: InsightContext,
  { history, deps }: { history: HistorySeries[]; deps: InsightDeps }
): Promise<PredictiveResults[]> {
  if (signal.rule.limit === undefined || !filling.has(signal.rule.kind)) {
    return history.map(() => ({}));
  }
  const query = watchQuery(context, signal.rule, 'runway');
  const plan = planQuery(query, context.request);
  return analyseSeries({ query, plan, output: 'table' }, history, deps);
}

/** One series of a plan with what the engine says of it. */
interface Assessed {
  history: HistorySeries;
  modelled: PredictiveResults;
  plan: Plan;
}

function watched(signal: Signal, { history, modelled, plan }: Assessed): WatchedSeries {
  const { rule, label } = signal;
  const { kind, scope, unit, harm, limit } = rule;
  const { [label]: name = '', __name__: _, ...others } = history.labels;
  const events = modelled.anomalies?.ok ? modelled.anomalies.value.events : [];
  const state: SignalState = {
    kind,
    scope,
    subject: scope === 'node' ? nodeName(name) : name,
    part: Object.values(others).join(' ') || undefined,
    unit: history.unit ?? unit,
    harm,
    limit,
    value: lastRecentValue(history.series.values),
    unusual: unusualNow(events, plan),
    reach: modelled.runway?.ok ? findCrossing(modelled.runway.value.runway, limit, plan) : undefined,
  };
  return { signal, history, state, events };
}

/** The anomaly that goes on at the cutoff, if any. */
function unusualNow(events: AnomalyEvent[], { cutoff, step }: Plan): Unusual | undefined {
  const event = events[events.length - 1];
  if (event === undefined || event.end < cutoff - ongoing * step) {
    return undefined;
  }
  const direction = findSide(event);
  const { severity: score, start: since, observed, expected } = event;
  return direction && { score, since, direction, observed, ...expected };
}

/** The side that the values are on; undefined where they are within their band and unusual by something else. */
function findSide({ kind, direction, observed, expected }: AnomalyEvent): Unusual['direction'] | undefined {
  if (direction !== 'none') {
    return direction;
  }
  return kind === 'missing' || observed < expected.lower ? 'down' : observed > expected.upper ? 'up' : undefined;
}

function findCrossing(runway: Runway, limit: number | undefined, { cutoff }: Plan): Reach | undefined {
  if (limit === undefined || Number.isNaN(runway.probability)) {
    return undefined;
  }
  const hoursAt = (probability: number) => {
    const time = runway.crossing.find((one) => one.probability === probability)?.time;
    return time === undefined ? Infinity : (time - cutoff) / hour;
  };
  const hours = runway.expected === undefined ? hoursAt(0.5) : (runway.expected - cutoff) / hour;
  return { limit, hours, earliest: hoursAt(0.1), latest: hoursAt(0.9), probability: runway.probability };
}
