import { hour, minute } from '../../../engine';
import { formatDuration, parseDuration, readCounted, type HistorySeries, type RunRequest } from '../../../queries';
import { createQuery } from '../../../sources';
import type { Signal } from '../../discovery/discovery';
import { findSource, type InsightContext, type InsightDeps } from '../context';

/** The newest values of one series on a fine grid. */
export interface NewestSeries extends HistorySeries {
  /** Rows after which values share no sample. */
  independentRows: number;
}

/** Distance of the newest values, ms: two of them tell of an incident. */
export const newestStep = 30_000;
/** How long a stretch of them is read: what they usually do is told by it. */
const newestLength = 6 * hour;

/** Step and window of rates, finest first: the second is for samples a minute apart, and for few requests. */
const grids = [
  { step: newestStep, window: minute },
  { step: minute, window: 4 * minute },
];
/** Counts grow with their window, so that they are read over the same one as the coarse grid has. */
const countWindow = 5 * minute;
const counts = /\b(increase|delta|\w+_over_time)\s*\(/;
/** A grid serves where at least this part of the newest rows has values. */
const minKnownShare = 0.5;
const newestRows = 60;

/** When the present is, on the fine grid, ms. */
export function findPresent({ to, now }: RunRequest): number {
  return Math.floor(Math.min(to, now) / newestStep) * newestStep;
}

/**
 * The newest values of each series of a signal, by `labelKey`, on the finest grid that has values. Rows at the end that no
 * series has yet are left out: they are late.
 * @throws SourceError
 */
export async function readNewest(
  signal: Signal,
  { request }: InsightContext,
  deps: InsightDeps
): Promise<Map<string, NewestSeries>> {
  for (const grid of grids) {
    const series = dropLateRows(await readGrid(signal, grid, { present: findPresent(request), deps }));
    if (series.some(({ series: { values } }) => isKnown(values))) {
      return new Map(series.map((one) => [labelKey(one.labels), one]));
    }
    if (!signal.expr.includes('$__')) {
      break;
    }
  }
  return new Map();
}

/** The same for equal labels, whatever their order. */
export function labelKey(labels: Record<string, string>): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readGrid(
  { rule, expr }: Signal,
  { step, window }: (typeof grids)[number],
  { present, deps }: { present: number; deps: InsightDeps }
): Promise<NewestSeries[]> {
  const range = counts.test(expr) ? countWindow : window;
  const expanded = expr.replace(/\$\{?__(rate_)?interval\}?/g, formatDuration(range));
  const to = Math.floor(present / step) * step;
  const query = createQuery(rule.language, expanded);
  const source = { uid: findSource(deps.sources, rule.language) ?? '' };
  const rows = { from: to - newestLength, to, step, signal: deps.signal };
  const { series } = await readCounted({ query, ...rows }, source, deps.readHistory);
  const independentRows = Math.max(1, Math.ceil(findWindow(expanded) / step));
  return series.map((one) => ({ ...one, independentRows }));
}

/** The longest range that is expanded for, ms; 0 where values stand for themselves. */
function findWindow(expr: string): number {
  const ranges = [...expr.matchAll(/\[(\d+(?:ms|[smhd]))[:\]]/g)].map(([, range]) => parseDuration(range, 'range'));
  return Math.max(0, ...ranges);
}

function isKnown(values: Float64Array): boolean {
  const newest = values.subarray(-newestRows);
  return newest.filter(Number.isFinite).length >= minKnownShare * newest.length && newest.length > 0;
}

function dropLateRows(series: NewestSeries[]): NewestSeries[] {
  const late = Math.min(...series.map(({ series: { values } }) => countTrailingGaps(values)));
  return late === 0
    ? series
    : series.map((one) => ({
        ...one,
        series: { ...one.series, values: one.series.values.subarray(0, one.series.values.length - late) },
        counts: one.counts && { ...one.counts, values: one.counts.values.subarray(0, one.counts.values.length - late) },
      }));
}

function countTrailingGaps(values: Float64Array): number {
  let count = 0;
  while (count < values.length && !Number.isFinite(values[values.length - 1 - count])) {
    count++;
  }
  return count;
}
