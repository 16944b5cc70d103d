import type { Message } from '../../../texts';
import { describeSkipped, describeUnread } from '../../discovery/describeMissing';
import { type AnomalyEvent, day, hour, type Runway } from '../../../engine';
import {
  getDefaultQuery,
  analyseSeries,
  countSkipped,
  findSeriesQueryType,
  listTasks,
  planQuery,
  readTaskHistory,
  type HistorySeries,
  type PredictiveResults,
  type Plan,
  type RunRequest,
  type PredictiveQuery,
} from '../../../queries';
import type { Signal } from '../../discovery/discovery';
import { nameOwner } from '../../discovery/findSubjects';
import { listOtherValues } from '../../discovery/identity/subjectLabels';
import { listOwners } from '../../discovery/listOwners';
import type { SignalKind, SignalRule } from '../../discovery/rules/signalRule';
import { createQuery } from '../../../sources';
import type { Reach, SignalState } from '../../health/signalState';
import { findSource, type InsightContext, type InsightDeps } from '../context';
import { findUnusual, findValue, type Found } from './findUnusual';
import { labelKey, readNewest, type NewestSeries } from './readNewest';

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

/** A request that takes a fifth longer than usual is felt by nobody: by kind, in the noise that anomalies are measured in. */
const minValueShares: Partial<Record<SignalKind, number>> = { duration: 0.03 };
/** What can be full one day; shares of failures are no stock that fills. */
const filling: ReadonlySet<SignalKind> = new Set([
  'disk',
  'volume',
  'memory',
  'heap',
  'cpu',
  'threads',
  'connections',
  'fileDescriptors',
  'queue',
  'certificate',
]);
/** What runs down evenly until it is renewed: its limit matters, and nothing of it is unusual. */
const runningDown: ReadonlySet<SignalKind> = new Set(['certificate']);
/** The learning options of a fleet: the same for all ranges that are looked at, so that results are found again. */
const usual = { step: '5m', training: '14d', horizon: '7d' };
/** What lies beyond the range of other days is weighed apart. */
const coverage = 0.5;

/** What is usual is told from so much of the past at least, ms. */
const minWatched = 2 * day;

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
    ...(queryType === 'anomalies' && { coverage }),
    direction: harm,
    bounds: { lower: 0, ...(limit !== undefined && harm !== 'down' && { upper: limit }) },
    limit: limit ?? null,
  };
}

/** The plan of a query, with rows enough to tell what is usual, however short the range is. */
function planWatch(query: PredictiveQuery, request: RunRequest): Plan {
  const plan = planQuery(query, request);
  return { ...plan, from: Math.max(plan.trainingFrom, Math.min(plan.from, plan.cutoff - minWatched)) };
}

/** Reads all series of a signal and judges each: how it is now, since when, and when it reaches its limit. */
export async function analyseSignal(signal: Signal, context: InsightContext, deps: InsightDeps): Promise<Watched> {
  const query = watchQuery(context, signal.rule, 'anomalies');
  const plan = planWatch(query, context.request);
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
  const read = await readTaskHistory(tasks, { ...request, source: { uid } }, deps);
  const { series: history } = read;
  const [judged, ahead, newest] = await Promise.all([
    analyseSeries({ query, plan, output: 'anomalyFlag' }, history, deps),
    readRunways(signal, context, { history, deps }),
    tryReadNewest(signal, context, deps),
  ]);
  const owners = listOwners(signal.rule, deps.discovery);
  const series = history.map((one, i) =>
    watched(signal, {
      history: one,
      subject: nameSubject(one.labels, signal, owners),
      modelled: { ...judged[i], ...ahead[i] },
      newest: newest.series.get(labelKey(one.labels)),
      plan,
    })
  );
  const skipped = countSkipped(read);
  const left = skipped > 0 ? [describeSkipped(signal.rule, history.length, skipped)] : [];
  return { plan, series, notices: [...left, ...newest.notices] };
}

/** The newest values, or why there are none: the coarse grid holds without them. @throws where the query was cancelled. */
async function tryReadNewest(
  signal: Signal,
  context: InsightContext,
  deps: InsightDeps
): Promise<{ series: Map<string, NewestSeries>; notices: Message[] }> {
  try {
    return { series: await readNewest(signal, context, deps), notices: [] };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { series: new Map(), notices: [describeUnread(signal.rule, error)] };
  }
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
  subject: string;
  modelled: PredictiveResults;
  newest?: NewestSeries;
  plan: Plan;
}

/** The service itself, even where its series lack a part of its name; of pods each one by its own name. */
function nameSubject(labels: Record<string, string>, signal: Signal, owners: Map<string, string>): string {
  const name = nameOwner(labels, signal.labels, signal.rule) ?? '';
  return signal.rule.scope === 'pod' ? name : (owners.get(name) ?? name);
}

function watched(signal: Signal, { history, subject, modelled, newest, plan }: Assessed): WatchedSeries {
  const { rule, labels } = signal;
  const { kind, scope, unit, harm, limit } = rule;
  const { anomalies, runway } = modelled;
  const parts = { series: history.series, newest, minValueShare: minValueShares[kind], direction: harm, plan };
  const { events, unusual }: Found =
    anomalies?.ok && !runningDown.has(kind) ? findUnusual({ ...parts, anomalies: anomalies.value }) : { events: [] };
  const state: SignalState = {
    kind,
    scope,
    subject,
    part: listOtherValues(history.labels, labels).join(' ') || undefined,
    unit: history.unit ?? unit,
    harm,
    limit,
    value: findValue(history.series, newest?.series),
    unusual,
    reach: runway?.ok ? findCrossing(runway.value.runway, limit, plan) : undefined,
  };
  return { signal, history, state, events };
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
