import pMap from 'p-map';
import type { TimeRange } from '../../../engine';
import type { LogLine } from '../../../queries';
import type { LineCounter } from './createLineCounter';
import { planChunks, type Chunk } from './planChunks';
import type { Sample, SampledLine } from './sampledLine';

/** Requests under way at once. */
const concurrency = 4;
/** Chunks of a range. */
const maxChunks = 20;

/** What is read of a range. */
export interface SampleRequest extends TimeRange {
  /** The source's own query. */
  query: Record<string, unknown>;
  maxLines: number;
  /** Lines that there are, as far as is known: where all can be read, they are read at once. */
  entries?: number;
}

/**
 * Lines of a range, spread over it where there are more than are read. Each stands for the lines of its chunk: as many as were
 * read of it, in the time that these came in. @throws SourceError
 */
export async function readSample(request: SampleRequest, reader: LineCounter): Promise<Sample> {
  const { from, to, maxLines, entries } = request;
  if (entries !== undefined && entries <= maxLines) {
    const { lines, isCut } = await reader.readLines({ query: request.query, from, to, limit: maxLines });
    if (!isCut) {
      return { lines: lines.map((line) => ({ ...line, weight: 1 })).reverse(), isWhole: true };
    }
  }
  const chunks = planChunks(request, maxChunks);
  const limit = Math.ceil(maxLines / chunks.length);
  const read = await pMap(chunks, (chunk) => readChunk(chunk, { query: request.query, limit, reader }), {
    concurrency,
  });
  return {
    lines: read.flatMap(({ lines }) => lines).filter(({ time }) => time >= from && time < to),
    isWhole: read.every(({ isWhole }) => isWhole),
  };
}

interface ChunkReading {
  query: Record<string, unknown>;
  limit: number;
  reader: LineCounter;
}

/** The newest lines before the split of a chunk; where these are few, those behind it, too. */
async function readChunk({ from, split, to }: Chunk, { query, limit, reader }: ChunkReading): Promise<Sample> {
  const before = await reader.readLines({ query, from, to: split, limit });
  const left = limit - before.lines.length;
  if (before.isCut || left <= 0 || split >= to) {
    return weigh(before.lines, { from, split, to }, before.isCut);
  }
  const after = await reader.readLines({ query, from: split, to, limit: left });
  if (!after.isCut) {
    return weigh([...after.lines, ...before.lines], { from, split: to, to }, false);
  }
  const older = weigh(before.lines, { from, split, to: split }, false);
  const newer = weigh(after.lines, { from: split, split: to, to }, true);
  return { lines: [...older.lines, ...newer.lines], isWhole: false };
}

/** Lines, the newest first, that came from the oldest of them until the split, for all of the chunk. */
function weigh(lines: LogLine[], { from, split, to }: Chunk, isCut: boolean): Sample {
  const oldest = isCut ? (lines.at(-1)?.time ?? from) : from;
  const weight = Math.max(1, (to - from) / Math.max(1, split - oldest));
  return {
    lines: lines.map((line): SampledLine => ({ ...line, weight })).reverse(),
    isWhole: !isCut,
  };
}
