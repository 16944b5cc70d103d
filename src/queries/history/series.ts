import { looksLikeCounter, type Series } from '../../engine';
import { createMessage, createTextNotice, type Notice } from '../../texts';
import type { Plan } from '../plan';
import { formatDuration } from '../../schema';
import { fitShareWeights, type Counts } from '../shares/shareWeights';
import { findSampleDistance } from './sampleDistance';
import type { SourceRequest } from './source';

/** One upstream series on the grid of a plan. */
export interface HistorySeries {
  /** For people: the legend that the source gives it, or its labels. */
  name: string;
  labels: Record<string, string>;
  /** Grafana unit id, where the source says one. */
  unit?: string;
  series: Series;
  /** How many events stand behind each row, on the same grid, where the rows are shares of them. */
  counts?: Counts;
  /** Samples beyond the first that fell on one grid time. */
  duplicates: number;
  /** True where samples lay off the grid and were moved onto it. */
  irregular: boolean;
}

/** What the sources answered for one plan. */
export interface History {
  series: HistorySeries[];
  /** The same series over a longer past at a coarser step, where that was wanted and could be read. */
  longer?: HistorySeries[];
  /** Series over the limit, by name: not read further. */
  skipped: string[];
  /** How many more series are over the limit; default none. */
  skippedMore?: number;
  /** How many series over the limit had ended; default none. */
  skippedEnded?: number;
  /** What the source says of its answer; default nothing. */
  notices?: Notice[];
  /** True where the source says that data is missing; default false. */
  partial?: boolean;
  cache: 'hit' | 'partial' | 'miss';
}

/** Where history comes from: in the backend a cache before the sources, in the browser a panel's own data. */
export type ReadHistory = (request: SourceRequest, source: { uid: string }) => Promise<History>;

/** The rows of `series` from time `from` to time `to`, both inclusive (ms), as a view on the same memory. */
export function sliceSeries(series: Series, from: number, to: number): Series {
  const { start, step, values } = series;
  const first = Math.min(Math.max(0, Math.ceil((from - start) / step)), values.length);
  const last = Math.min(Math.floor((to - start) / step), values.length - 1);
  return { start: start + first * step, step, values: values.subarray(first, Math.max(first, last + 1)) };
}

/** The rows from the first observation on, as a view; the whole series where all are missing. */
export function trimStart({ start, step, values }: Series): Series {
  const first = Math.max(
    0,
    values.findIndex((value) => !Number.isNaN(value))
  );
  return { start: start + first * step, step, values: values.subarray(first) };
}

/** Functions such as rate() drop the name: where it stands, the counter itself was queried. */
const rawCounterName = /^\w+_total(\{|$)/;

/** What a reader should know of the history that one series was learned from. */
export function listHistoryNotices(history: HistorySeries, plan: Plan): Notice[] {
  const { name, series, duplicates, irregular } = history;
  const isCounter = rawCounterName.test(name) || looksLikeCounter(series);
  const step = `${plan.step / 1000} s`;
  return [
    ...(duplicates > 0 ? [createTextNotice('warning', 'history.duplicates', { count: duplicates })] : []),
    ...(irregular ? [createTextNotice('info', 'history.off-grid', { step })] : []),
    ...(fitShareWeights(history) ? [createTextNotice('info', 'history.weighed', {})] : []),
    ...noticeRepeats(series),
    ...(isCounter ? [createTextNotice('warning', 'history.counter', {})] : []),
  ];
}

const seconds = [10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** Where the step is finer than the samples of the source: a step that is not. */
function noticeRepeats({ values, step }: Series): Notice[] {
  const distance = (findSampleDistance(values) ?? 0) * step;
  // Missed samples make it look a little longer.
  const coarser = seconds.find((one) => one * 1000 >= 0.95 * distance) ?? Math.ceil(distance / 1000);
  const times = { distance: formatDuration(coarser * 1000), step: formatDuration(step) };
  return distance > 0 ? [createTextNotice('warning', 'history.repeated', times)] : [];
}

/** The notice that counts the series that have ended and are left out, or none. */
export function listEndedNotices(count: number): Notice[] {
  return count > 0 ? [createTextNotice('info', 'history.ended-left-out', { count })] : [];
}

const maxNames = 10;

/** How many series are over the limit, those that have ended apart. */
export function countSkipped({ skipped, skippedMore = 0 }: Pick<History, 'skipped' | 'skippedMore'>): number {
  return skipped.length + skippedMore;
}

/** The notice that names what the series limit left out, or none. */
export function listSkippedNotices(history: Pick<History, 'skipped' | 'skippedMore'>, limit: number): Notice[] {
  const count = countSkipped(history);
  if (count === 0) {
    return [];
  }
  const shown = { list: history.skipped.slice(0, maxNames) };
  const more = count - shown.list.length;
  const names = more > 0 ? createMessage('list.and-more', { names: shown, more }) : shown;
  return [createTextNotice('warning', 'history.left-out', { count: limit + count, limit, names })];
}
