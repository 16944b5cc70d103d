import type { Labels } from '../language/expression';
import { Refusal } from '../refusal';
import { withServiceName } from './withServiceName';

/** A line of a log. */
export interface Line {
  /** ns. */
  time: bigint;
  text: string;
  bytes: number;
}

/** Lines that share their labels, by time. */
export interface Stream {
  labels: Labels;
  lines: Line[];
}

/** A line as it arrives. */
export type Entry = readonly [time: bigint, text: string];

/** Lines in memory, the newest ones. */
export interface LineStore {
  /** Adds lines, in any order; what a stream has already is left out. @throws Refusal */
  push(labels: Labels, entries: readonly Entry[]): void;
  /** The streams that a condition holds for. */
  find(matches: (labels: Labels) => boolean): Stream[];
  count(): number;
}

const defaultMaxLines = 300_000;
const maxStreams = 2_000;
const maxLineLength = 262_144;
/** Room that is made at once, so that it need not be made for each line. */
const slack = 1.05;

export function createLineStore({ maxLines = defaultMaxLines } = {}): LineStore {
  const streams = new Map<string, Stream>();
  let total = 0;
  return {
    push(given, entries) {
      total += addLines(openStream(streams, withServiceName(given)), entries);
      if (total > maxLines * slack) {
        dropOldest(streams, total - maxLines);
        total = maxLines;
      }
    },
    find: (matches) => [...streams.values()].filter(({ labels }) => matches(labels)),
    count: () => total,
  };
}

/** A text that equal labels share. */
export function identifyLabels(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The index of the first line at a time (ns) or later. */
export function findFirst(lines: readonly Line[], time: bigint): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].time < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function openStream(streams: Map<string, Stream>, labels: Labels): Stream {
  const key = identifyLabels(labels);
  const known = streams.get(key);
  if (known !== undefined) {
    return known;
  }
  if (streams.size >= maxStreams) {
    throw new Refusal(429, `There are ${maxStreams} streams already; the small log reader keeps no more.`);
  }
  const stream = { labels, lines: [] };
  streams.set(key, stream);
  return stream;
}

/** How many were new. */
function addLines({ lines }: Stream, entries: readonly Entry[]): number {
  const before = lines.length;
  for (const [time, text] of entries) {
    if (text.length > maxLineLength) {
      throw new Refusal(400, `A line has ${text.length} characters; ${maxLineLength} are allowed.`);
    }
    const at = findFirst(lines, time + 1n);
    if (!hasLine(lines, at, [time, text])) {
      lines.splice(at, 0, { time, text, bytes: Buffer.byteLength(text) });
    }
  }
  return lines.length - before;
}

/** Whether the line stands among those of its time, which end before `end`. */
function hasLine(lines: readonly Line[], end: number, [time, text]: Entry): boolean {
  for (let i = end - 1; i >= 0 && lines[i].time === time; i--) {
    if (lines[i].text === text) {
      return true;
    }
  }
  return false;
}

function dropOldest(streams: Map<string, Stream>, count: number): void {
  const heads = [...streams].map(([key, stream]) => ({ key, stream, dropped: 0 }));
  for (let left = count; left > 0; left--) {
    const oldest = heads.reduce((best, head) => (readHead(head) < readHead(best) ? head : best));
    oldest.dropped++;
  }
  for (const { key, stream, dropped } of heads) {
    stream.lines.splice(0, dropped);
    if (stream.lines.length === 0) {
      streams.delete(key);
    }
  }
}

const never = 1n << 64n;

/** The time of the first line that is left. */
function readHead({ stream, dropped }: { stream: Stream; dropped: number }): bigint {
  return stream.lines[dropped]?.time ?? never;
}
