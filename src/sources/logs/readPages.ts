import { SourceError, type LogAnswer, type LogRequest } from '../../queries';
import type { Notice } from '../../texts';
import { addNano, compareInstants, type Instant } from './instant';
import type { TimedLine } from './newestLines';

/** A page of lines that is read: the newest from `from` until before `to`. */
export interface PageRequest {
  /** ms. */
  from: number;
  to: Instant;
  limit: number;
  signal: AbortSignal;
}

/** What a page of lines has. */
export interface LinePage extends Pick<LogAnswer, 'bytesScanned' | 'notices' | 'partial'> {
  /** The newest first. */
  lines: TimedLine[];
  /** Lines that came, those that are not kept included. */
  count: number;
}

/** How pages of a source are read. */
export interface PageReader {
  readPage(request: PageRequest): Promise<LinePage>;
  /** Longest range of one request, ms. */
  maxRangeMs?: number;
  /** The source knows the end of a range by so many ms; absent where by nanoseconds. */
  granularityMs?: number;
  /** Characters of all lines together. */
  maxCharacters: number;
}

/** Loki's default limit of the lines of one answer (max_entries_limit_per_query). */
const maxPageLines = 5_000;
const maxPages = 200;
const maxNotices = 5;

/**
 * The newest lines of a range, page by page and back in time. Where many lines bear one time, its lines are read again with the next
 * page: a page ends where lines were counted off, not where a time ends.
 */
export async function readPages(reader: PageReader, request: Omit<LogRequest, 'query'>): Promise<LogAnswer> {
  const { from, to, limit } = request;
  const { maxRangeMs = Infinity, granularityMs } = reader;
  const sum = createSum(limit, granularityMs);
  const readSized = createSizedReader(reader);
  let end: Instant = { time: to, nanos: 0 };
  for (let pages = 0; !sum.isFull() && compareInstants({ time: from, nanos: 0 }, end) < 0; pages++) {
    if (pages === maxPages || sum.characters() > reader.maxCharacters) {
      return sum.take(true);
    }
    const begin = Math.max(from, end.time - maxRangeMs);
    const { page, size } = await readSized({
      ...request,
      from: begin,
      to: roundUp(end, granularityMs),
      limit: sum.missing(),
    });
    const added = sum.add(page, { from: begin, to: end });
    if (page.count < size) {
      end = { time: begin, nanos: 0 };
    } else if (added === 0) {
      return sum.take(true);
    } else {
      end = sum.end();
    }
  }
  return sum.take(sum.isFull());
}

/** What was read so far. */
function createSum(limit: number, granularityMs = 1) {
  const lines: TimedLine[] = [];
  const notices = new Map<string, Notice>();
  let bytesScanned: number | undefined;
  let partial = false;
  let characters = 0;
  /** Keys of the lines that bear the oldest time, which the next page may bring again. */
  let oldest = new Set<string>();

  const isNew = (line: TimedLine) => {
    const last = lines[lines.length - 1];
    if (!last || compareInstants(line, last) !== 0) {
      oldest = new Set();
    }
    const key = JSON.stringify([line.text, line.labels]);
    const isKnown = oldest.has(key);
    oldest.add(key);
    return !isKnown;
  };
  return {
    isFull: () => lines.length >= limit,
    characters: () => characters,
    /** As many as are wanted, and those that may come again. */
    missing() {
      const unit = (time = NaN) => Math.floor(time / granularityMs);
      const last = unit(lines[lines.length - 1]?.time);
      const first = lines.findIndex(({ time }) => unit(time) === last);
      return limit - Math.max(0, first);
    },
    /** Before this, lines may be unread. */
    end: () => addNano(lines[lines.length - 1]),
    /** Takes the lines of a page that are of the range and not known; returns how many. */
    add(page: LinePage, range: { from: number; to: Instant }): number {
      const before = lines.length;
      for (const line of page.lines) {
        if (lines.length < limit && line.time >= range.from && compareInstants(line, range.to) < 0 && isNew(line)) {
          lines.push(line);
          characters += line.text.length;
        }
      }
      page.notices.forEach((notice) => notices.set(JSON.stringify(notice), notice));
      partial ||= page.partial;
      bytesScanned = page.bytesScanned === undefined ? bytesScanned : (bytesScanned ?? 0) + page.bytesScanned;
      return lines.length - before;
    },
    take: (isCut: boolean): LogAnswer => ({
      lines: lines.map(({ time, text, labels }) => ({ time, text, labels })),
      isCut,
      bytesScanned,
      notices: [...notices.values()].slice(0, maxNotices),
      partial,
    }),
  };
}

function roundUp({ time, nanos }: Instant, granularityMs: number | undefined): Instant {
  return granularityMs === undefined
    ? { time, nanos }
    : { time: Math.ceil((time + Math.sign(nanos)) / granularityMs) * granularityMs, nanos: 0 };
}

/** Asks for fewer lines where a source gives no such page, and keeps to that. @throws SourceError */
function createSizedReader({ readPage }: PageReader) {
  let maxSize = maxPageLines;
  let tooLarge = 0;
  return async (request: PageRequest): Promise<{ page: LinePage; size: number }> => {
    for (;;) {
      const size = Math.min(maxSize, request.limit);
      try {
        return { page: await readPage({ ...request, limit: size }), size };
      } catch (error) {
        const isLarge = isTooLarge(error);
        tooLarge += Number(isLarge);
        if (size === 1 || tooLarge > 2 || !(isLarge || isOverLimit(error))) {
          throw error;
        }
        maxSize = Math.ceil(size / (isLarge ? 8 : 2));
      }
    }
  };
}

/** Loki gives fewer lines than were asked for at once. */
function isOverLimit(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'rejected' && /max_entries_limit/.test(error.message);
}

/** Lines are so long that fewer of them are an answer. */
function isTooLarge(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'too-large';
}
