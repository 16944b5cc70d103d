import { isMapping } from '../../schema';
import { readNanoseconds } from '../logs/instant';
import { cleanLine } from '../logs/lineText';
import { createNewestLines, type LineStream, type TimedLine } from '../logs/newestLines';
import { readLevel } from '../logs/readLevel';
import { createStringCutter } from '../logs/cutStrings';
import { createElementReader } from '../reading/elementReader';
import { NotLines, readEntries } from './entryReader';

/** What a document of streams has. */
export interface StreamsRead {
  /** The newest first. */
  lines: TimedLine[];
  /** Lines that came. */
  count: number;
  /** The document without its streams. */
  rest: string;
  /** What is wrong with a stream, if the document has any. */
  problem: string | undefined;
}

/** Takes the lines out of an answer of Loki while it arrives. */
export interface StreamReader {
  /** @throws NotLines, TextTooLong */
  write(chunk: Buffer): void;
  end(): StreamsRead;
}

/** Labels of one stream, characters. */
const maxLabelsLength = 1024 * 1024;

/** Reads streams, of whose lines no more than the newest are held. */
export function createStreamReader(limit: number): StreamReader {
  const newest = createNewestLines(limit);
  const cutStrings = createStringCutter();
  let stream: LineStream = { labels: {} };
  let isListed = false;
  let problem: string | undefined;

  const readValues = () => {
    isListed = true;
    return readEntries((entry) => newest.add({ ...readEntry(entry), stream }));
  };
  const onElement = (text: string) => {
    const labels = isListed ? readLabels(text) : 'a stream has no list of lines';
    if (typeof labels === 'string') {
      problem ??= labels;
    } else {
      stream.labels = labels;
    }
    stream = { labels: {} };
    isListed = false;
  };
  const reader = createElementReader({
    path: ['data', 'result'],
    onElement,
    lists: { values: readValues },
    maxElementLength: maxLabelsLength,
  });
  return {
    write: (chunk) => reader.write(cutStrings(chunk)),
    end: () => ({ rest: reader.end(), lines: newest.take(), count: newest.count(), problem }),
  };
}

function readEntry([time, text, beside]: unknown[]) {
  if (typeof time === 'number') {
    throw new NotLines('a time is a number', { isNumbers: true });
  }
  const instant = typeof time === 'string' ? readNanoseconds(time) : undefined;
  if (!instant) {
    throw new NotLines('a line has no time in nanoseconds');
  }
  if (typeof text !== 'string') {
    throw new NotLines('a line has no text');
  }
  return { ...instant, text: cleanLine(text), level: readLevel(beside) };
}

/** The labels of a stream, or what is wrong with it. */
function readLabels(text: string): Record<string, string> | string {
  const { stream } = Object(parseJson(text)) as { stream?: unknown };
  if (!isMapping(stream)) {
    return 'a stream has no labels';
  }
  const isText = Object.values(stream).every((value) => typeof value === 'string');
  return isText ? (stream as Record<string, string>) : 'a label is no text';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
