import { setImmediate } from 'node:timers/promises';
import { createMessage, type Message } from '../../../texts';
import pMap from 'p-map';
import { regularise } from '../../../engine';
import {
  formatDuration,
  hasEnded,
  SourceError,
  type LimitSettings,
  type RawSeries,
  type Source,
} from '../../../queries';
import { getSeriesKey } from '../../../sources/clients';
import { splitRange, type GridRange } from './splitRange';
import {
  createEmptyWindow,
  gridCount,
  hasValue,
  mergeWindows,
  type TimeSpan,
  type Window,
  type WindowSeries,
} from './window';

/** What to read from a source. */
export interface ReadRequest extends TimeSpan {
  source: Source;
  query: Record<string, unknown>;
  step: number;
  limits: Required<LimitSettings>;
  signal: AbortSignal;
  /** Told of every upstream answer. */
  onAnswer: (points: number) => void;
}

/** Reads a window from its source, in as many requests as its limits ask for. @throws SourceError */
export async function readWindow(request: ReadRequest): Promise<Window> {
  const { source, query, from, to, step, limits } = request;
  const parts = splitRange(
    { from, to, step },
    // One sample more on either side: off the grid, it may belong to the first or the last grid time.
    { maxPoints: source.maxPointsPerRequest - 2, maxRange: lessMargin(source.maxRangePerRequest?.(query), step) }
  );
  if (parts.length === 0) {
    return createEmptyWindow({ from, to, step });
  }
  const failed = new AbortController();
  const signal = AbortSignal.any([request.signal, failed.signal]);
  try {
    // The newest part is the first: it says which series are still there, and these come before all others.
    const [first, ...rest] = parts;
    const newest = await readPart(first, { ...request, signal, present: new Set() });
    const read = (part: GridRange) => readPart(part, { ...request, signal, present: newest.present });
    const older = await pMap(rest, read, { concurrency: limits.concurrency });
    return joinParts([newest.window, ...older.map(({ window }) => window)], { ...request, present: newest.present });
  } catch (error) {
    failed.abort();
    throw error;
  }
}

function lessMargin(maxRange: number | undefined, step: number): number | undefined {
  return maxRange === undefined ? undefined : Math.max(0, maxRange - 2 * step);
}

interface Grid {
  start: number;
  step: number;
  count: number;
}

/** A part of a request, with the keys of the series that are known to be still there. */
type PartRequest = ReadRequest & { present: ReadonlySet<string> };

async function readPart(
  { from, to, step }: GridRange,
  request: PartRequest
): Promise<{ window: Window; present: ReadonlySet<string> }> {
  const { source, query, signal, limits } = request;
  const isNewest = request.present.size === 0;
  const isPreferred = (raw: RawSeries) =>
    isNewest ? isPresent(raw, to, step) : request.present.has(getSeriesKey(raw));
  // Samples beyond the edges are read for the sake of the first and the last grid time.
  const isIncluded = ({ times }: RawSeries) => times.some((time) => time >= from - step / 2 && time < to + step / 2);
  const selection = { maxSeries: limits.maxSeries, isIncluded, isPreferred };
  const answer = await source.query({ query, from: from - step, to: to + step, step, signal, selection });
  request.onAnswer(answer.series.reduce((sum, raw) => sum + raw.times.length, 0));
  checkSeries(answer.series.length, request);
  const found = keyed(answer.series);
  const { named, others } = answer.skipped;
  const present = [
    ...[...found].filter(([, raw]) => isPreferred(raw)).map(([key]) => key),
    ...named.filter((one) => one.isPreferred).map(({ key }) => key),
  ];
  const grid = { start: from, step, count: gridCount({ from, to }, step) };
  const series = await toGridSeries(found, grid);
  const window: Window = {
    from,
    to,
    step,
    series,
    skipped: new Map(named.map(({ key, name, isPreferred: isThere }) => [key, { name, ended: !isThere }])),
    others: { present: others.preferred, ended: others.rest },
    notices: answer.notices,
    partial: answer.partial,
  };
  return { window, present: isNewest ? new Set(present) : request.present };
}

/** Whether a series has a value near the end of a part. */
function isPresent({ times, values }: RawSeries, to: number, step: number): boolean {
  let row = values.length - 1;
  while (row >= 0 && !Number.isFinite(values[row])) {
    row--;
  }
  return row >= 0 && !hasEnded({ start: times[row], step, values: values.subarray(row, row + 1) }, to);
}

/** Those that are still there, in alphabetical order, and then the others. */
function orderKeys(keys: Iterable<string>, present: ReadonlySet<string>): string[] {
  const rank = (key: string) => (present.has(key) ? 0 : 1);
  return [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Series by a key that is the same in every answer. */
function keyed(answer: RawSeries[]): Map<string, RawSeries> {
  const found = new Map<string, RawSeries>();
  for (const raw of answer) {
    const key = getSeriesKey(raw);
    let unique = key;
    for (let copy = 2; found.has(unique); copy++) {
      unique = `${key} #${copy}`;
    }
    found.set(unique, raw);
  }
  return found;
}

/** Cells that are filled without a pause, so that others have their turn. */
const maxCells = 200_000;

async function toGridSeries(found: Map<string, RawSeries>, grid: Grid): Promise<Map<string, WindowSeries>> {
  const series = new Map<string, WindowSeries>();
  let cells = 0;
  for (const [key, raw] of found) {
    const gridded = toGrid(raw, grid);
    gridded && series.set(key, gridded);
    cells += grid.count;
    if (cells > maxCells) {
      cells = 0;
      await setImmediate();
    }
  }
  return series;
}

/** The series on the grid; undefined where all of its samples lie outside. */
function toGrid(raw: RawSeries, grid: Grid): WindowSeries | undefined {
  const { series, duplicates, irregular, outside } = regularise(raw.times, raw.values, grid);
  if (outside + duplicates >= raw.times.length) {
    return undefined;
  }
  const { name, labels, unit } = raw;
  return { name, labels, unit, values: series.values, duplicates, irregular, blank: !hasValue(series.values) };
}

function joinParts(windows: Window[], { from, to, step, limits, present }: PartRequest): Window {
  if (windows.length === 1) {
    return windows[0];
  }
  const empty = createEmptyWindow({ from, to, step });
  const span = { from, to };
  // A series within the limit of the whole is within that of each part: every part is in the same order.
  const joined = windows.reduce((all, part) => mergeWindows(all, part, { span, maxSeries: Infinity }), empty);
  const keys = orderKeys(joined.series.keys(), present);
  const over = keys.slice(limits.maxSeries);
  return {
    ...joined,
    series: new Map(keys.slice(0, limits.maxSeries).map((key) => [key, joined.series.get(key)!])),
    skipped: new Map([
      ...joined.skipped,
      ...over.map((key) => [key, { name: joined.series.get(key)!.name, ended: !present.has(key) }] as const),
    ]),
  };
}

/** @throws SourceError where one series alone has more points than a query may read. */
export function checkPoints({
  from,
  to,
  step,
  limits,
}: TimeSpan & { step: number; limits: Required<LimitSettings> }): void {
  const points = gridCount({ from, to }, step);
  if (points > limits.maxPoints) {
    const found = createMessage('source.points-asked', { points });
    throw tooManyPoints(found, to - from, limits.maxPoints);
  }
}

function checkSeries(answered: number, { from, to, step, limits }: ReadRequest): void {
  const count = Math.min(answered, limits.maxSeries);
  const points = count * gridCount({ from, to }, step);
  if (points > limits.maxPoints) {
    const each = Math.floor(limits.maxPoints / count);
    const found = createMessage('source.points-found', { points, count });
    throw tooManyPoints(found, to - from, each);
  }
}

function tooManyPoints(found: Message, range: number, perSeries: number): SourceError {
  const seconds = Math.ceil(range / Math.max(1, perSeries - 1) / 1000);
  const step = formatDuration(seconds * 1000);
  return new SourceError('too-large', createMessage('source.too-many-points', { found, step }), 413);
}
