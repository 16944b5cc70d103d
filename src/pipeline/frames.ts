import type { AnomalyResult, ForecastResult, Notice } from '../engine';
import { columnConfig, type FieldRole } from './columns';
import type { Frame, FrameField, FrameMeta } from './frame';
import type { Modelled, Outcome } from './model';
import type { Plan, RunRequest } from './plan';
import type { Output, PredictiveQuery } from './query';
import { historyNotices, type History, type HistorySeries } from './series';

/** What every frame of one answer has in common. */
export interface FrameContext {
  query: PredictiveQuery;
  plan: Plan;
  output: Output;
  request: RunRequest;
}

/** How a result came about, under meta.custom.foresight of its frame. */
export interface Provenance {
  kind: PredictiveQuery['queryType'];
  /** The heaviest model's name; absent where only anomalies were asked for. */
  model?: string;
  weights?: ForecastResult['weights'];
  trust?: ForecastResult['trust'];
  /** Observations per cycle. */
  seasonLengths: number[];
  /** ms. */
  step: number;
  trainingFrom: number;
  cutoff: number;
  cache: History['cache'];
}

/** Rows of an answer: history rows first, then the horizon's. */
interface Rows {
  times: Float64Array;
  /** Rows up to and including the cutoff. */
  historyCount: number;
}

/**
 * One frame per series, each with time and the columns that the output needs.
 * Without any series (or any usable one, for alerting): one frame without fields, which alerting reads as NoData.
 */
export function toFrames(
  context: FrameContext,
  { history, modelled }: { history: History; modelled: Modelled[] },
  notices: Notice[]
): Frame[] {
  const rows = makeRows(context);
  const names = uniqueNames(history.series.map((one) => one.name));
  const built = history.series.map((one, i) => {
    const fields = columns({ ...context, rows, name: names[i], index: i }, one, modelled[i]);
    const own = [...historyNotices(one, context.plan), ...modelNotices(modelled[i])];
    const provenance = describe(context, modelled[i], history.cache);
    return { name: names[i], fields, notices: own, provenance };
  });
  const usable = built.filter((one) => one.fields.length > 0);
  const allNotices = [...notices, ...mergeNotices(built)];
  if (usable.length === 0) {
    return [{ name: '', refId: context.request.refId, fields: [], meta: { ...meta, notices: allNotices } }];
  }
  const time: FrameField = {
    name: 'time',
    type: 'time',
    values: rows.times,
    config: { interval: context.plan.step, custom: { foresightRole: 'time' } },
  };
  return usable.map((one, i) => ({
    name: one.name,
    refId: context.request.refId,
    fields: [time, ...one.fields],
    meta: {
      ...meta,
      notices: i === 0 && allNotices.length > 0 ? allNotices : undefined,
      custom: { foresight: one.provenance },
    },
  }));
}

/** Alerting reads the first value field of each frame and ignores the others. */
const meta: FrameMeta = { type: 'timeseries-multi', typeVersion: [0, 1], preferredVisualisationType: 'graph' };

/** Columns of the future alone carry the horizon's rows; judgements only history's; bands both. */
function makeRows({ plan, output, query }: FrameContext): Rows {
  const ahead = query.queryType === 'forecast';
  const futureOnly = ahead && (output === 'forecast' || output === 'lower' || output === 'upper');
  const judgement = output === 'anomalyFlag' || output === 'anomalyScore';
  const historyCount = futureOnly ? 0 : Math.max(0, Math.round((plan.cutoff - plan.from) / plan.step) + 1);
  const futureCount = ahead && !judgement ? plan.horizon : 0;
  const first = futureOnly ? plan.cutoff + plan.step : plan.from;
  const times = new Float64Array(historyCount + futureCount);
  for (let i = 0; i < times.length; i++) {
    times[i] = first + i * plan.step;
  }
  return { times, historyCount };
}

interface ColumnContext extends FrameContext {
  rows: Rows;
  name: string;
  index: number;
}

function columns(context: ColumnContext, history: HistorySeries, modelled: Modelled): FrameField[] {
  const forecast = valueOf(modelled.forecast)?.forecast;
  const anomalies = valueOf(modelled.anomalies);
  const offset = Math.round((context.plan.from - history.series.start) / context.plan.step);
  const join = (past: ArrayLike<number> | undefined, future: Float64Array | undefined) =>
    joinRows(context.rows, { past, offset }, future);
  const column = (role: FieldRole, values: Float64Array): FrameField => ({
    name: role,
    type: 'number',
    values,
    labels: history.labels,
    config: columnConfig(role, { name: context.name, index: context.index, unit: history.unit }),
  });
  const interval = forecast?.intervals[0];
  const ahead = context.query.queryType === 'forecast';
  const lower = () => column('lower', join(anomalies?.lower, interval?.lower));
  const upper = () => column('upper', join(anomalies?.upper, interval?.upper));
  const point = () =>
    ahead
      ? column('forecast', join(undefined, forecast?.point))
      : column('fitted', join(anomalies?.expected, undefined));
  const known = ahead ? forecast : anomalies;
  switch (context.output) {
    case 'forecast':
      return known ? [point()] : [];
    case 'lower':
      return known ? [lower()] : [];
    case 'upper':
      return known ? [upper()] : [];
    case 'anomalyFlag':
      return anomalies ? [column('flag', join(anomalies.flag, undefined))] : [];
    case 'anomalyScore':
      return anomalies ? [column('score', join(anomalies.score, undefined))] : [];
    case 'bands': {
      const value = column('value', join(history.series.values, undefined));
      const band = forecast || anomalies ? [point(), lower(), upper()] : [];
      return anomalies
        ? [value, ...band, column('anomaly', anomalousValues(value, anomalies, { offset }))]
        : [value, ...band];
    }
  }
}

/** History rows from `past` (whose row 0 lies `offset` rows before the first), then `future`; NaN where there is none. */
function joinRows(
  { times, historyCount }: Rows,
  { past, offset }: { past: ArrayLike<number> | undefined; offset: number },
  future: Float64Array | undefined
): Float64Array {
  const values = new Float64Array(times.length).fill(NaN);
  if (past) {
    const first = Math.max(0, -offset);
    const last = Math.min(historyCount, past.length - offset);
    for (let row = first; row < last; row++) {
      values[row] = past[row + offset];
    }
  }
  if (future) {
    values.set(future.subarray(0, times.length - historyCount), historyCount);
  }
  return values;
}

function anomalousValues(value: FrameField, anomalies: AnomalyResult, { offset }: { offset: number }): Float64Array {
  const values = (value.values as Float64Array).slice();
  for (let row = 0; row < values.length; row++) {
    if (anomalies.flag[row + offset] !== 1) {
      values[row] = NaN;
    }
  }
  return values;
}

function valueOf<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}

function modelNotices({ forecast, anomalies }: Modelled): Notice[] {
  const texts = new Set<string>();
  return [forecast, anomalies]
    .flatMap((outcome): Notice[] => {
      if (!outcome) {
        return [];
      }
      return outcome.ok ? outcome.value.notices : [{ severity: 'warning', text: outcome.message }];
    })
    .filter(({ text }) => !texts.has(text) && texts.add(text));
}

/** Equal notices of several series become one that names the first and counts the others. */
function mergeNotices(built: Array<{ name: string; notices: Notice[] }>): Notice[] {
  const byText = new Map<string, { notice: Notice; names: string[] }>();
  for (const { name, notices } of built) {
    for (const notice of notices) {
      const entry = byText.get(notice.text) ?? { notice, names: [] };
      entry.names.push(name);
      byText.set(notice.text, entry);
    }
  }
  return [...byText.values()].map(({ notice, names }) => {
    const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
    return { ...notice, text: built.length > 1 ? `${names[0]}${others}: ${notice.text}` : notice.text };
  });
}

function describe({ query, plan }: FrameContext, modelled: Modelled, cache: History['cache']): Provenance {
  const forecast = valueOf(modelled.forecast);
  return {
    kind: query.queryType,
    model: forecast?.weights[0]?.model,
    weights: forecast?.weights,
    trust: forecast?.trust,
    seasonLengths: (forecast ?? valueOf(modelled.anomalies))?.seasonLengths ?? [],
    step: plan.step,
    trainingFrom: plan.trainingFrom,
    cutoff: plan.cutoff,
    cache,
  };
}

/** The names with a count behind repeated ones: bands find their other edge by name. */
function uniqueNames(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
