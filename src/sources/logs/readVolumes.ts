import { SourceError, type LogRequest, type LogVolume } from '../../queries';
import { isMapping } from '../../schema';
import type { Connection } from '../http/connection';
import { httpText } from '../http/httpRequest';
import { malformed } from '../http/sourceFailure';
import { writeNanoseconds } from './instant';

type Range = Omit<LogRequest, 'limit' | 'query'>;

/** Where Loki's index is asked, and of which streams. */
export interface IndexQuery {
  /** Of the resource, below the connection's base URL. */
  path: string;
  selector: string;
  /** Longest range of one request, ms. */
  maxRangeMs: number;
}

/** What lies in streams by Loki's index; undefined where it is not known there. @throws SourceError */
export async function readVolumes(
  connection: Connection,
  { path, selector, maxRangeMs }: IndexQuery,
  { from, to, signal }: Range
): Promise<LogVolume | undefined> {
  const sum: LogVolume = { entries: 0, bytes: 0, streams: 0 };
  for (let end = to; end > from; end -= maxRangeMs) {
    const params = new URLSearchParams({
      query: selector,
      start: writeNanoseconds({ time: Math.max(from, end - maxRangeMs), nanos: 0 }),
      end: writeNanoseconds({ time: end, nanos: 0 }),
    });
    const volume = await readVolume(connection, `${path}?${params}`, signal);
    if (!volume) {
      return undefined;
    }
    sum.entries += volume.entries;
    sum.bytes += volume.bytes;
    // The same streams go on from part to part.
    sum.streams = Math.max(sum.streams, volume.streams);
  }
  return sum;
}

async function readVolume(connection: Connection, path: string, signal: AbortSignal): Promise<LogVolume | undefined> {
  try {
    return parseVolume(connection, await httpText(connection, { path, method: 'GET', signal }));
  } catch (error) {
    // A Loki before 2.8 has no such resource, nor has what only speaks its other parts.
    if (error instanceof SourceError && error.code === 'rejected' && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}

function parseVolume(connection: Connection, text: string): LogVolume {
  const { entries, bytes, streams } = parseMapping(connection, text);
  if (![entries, bytes, streams].every(isCount)) {
    throw malformed(connection, 'it says no counts of lines, bytes and streams');
  }
  return { entries, bytes, streams } as LogVolume;
}

function parseMapping(connection: Connection, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isMapping(value) ? value : {};
  } catch {
    throw malformed(connection, 'it is not JSON, or was cut off');
  }
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}
