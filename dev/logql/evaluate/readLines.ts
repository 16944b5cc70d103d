import type { Labels, Selection } from '../language/expression';
import { findFirst, type LineStore, type Line, type Stream } from '../store/lineStore';
import { passesCounted, type Work } from './work';

export interface LineRequest {
  selection: Selection;
  /** [start, end), ns. */
  start: bigint;
  end: bigint;
  limit: number;
  direction: 'forward' | 'backward';
  work: Work;
}

/** The first lines in the direction, by streams; each stream's in the direction, too. */
export function readLines(store: LineStore, request: LineRequest): Stream[] {
  const { selection, limit, direction } = request;
  const sign = direction === 'forward' ? 1 : -1;
  const found = store
    .find(selection.matches)
    .flatMap((stream) => takeLines(stream, request).map((line) => ({ labels: stream.labels, line })))
    .sort((a, b) => sign * compare(a.line.time, b.line.time))
    .slice(0, limit);
  const streams = new Map<Labels, Line[]>();
  for (const { labels, line } of found) {
    const known = streams.get(labels);
    if (known) {
      known.push(line);
    } else {
      streams.set(labels, [line]);
    }
  }
  return [...streams].map(([labels, lines]) => ({ labels, lines }));
}

function takeLines({ lines }: Stream, { selection, start, end, limit, direction, work }: LineRequest): Line[] {
  const [first, last] = [findFirst(lines, start), findFirst(lines, end) - 1];
  const taken: Line[] = [];
  const [from, step] = direction === 'forward' ? [first, 1] : [last, -1];
  for (let i = from; i >= first && i <= last && taken.length < limit; i += step) {
    if (passesCounted(lines[i], selection.passes, work)) {
      taken.push(lines[i]);
    }
  }
  return taken;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
