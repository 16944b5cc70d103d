import type { Labels } from '../language/expression';
import { Refusal } from '../refusal';
import type { Entry } from '../store/lineStore';

const maxLabels = 15;
const maxValueLength = 2_048;

/** The streams of a body of Loki's push API. @throws Refusal */
export function readPush(body: string): Array<{ labels: Labels; entries: Entry[] }> {
  const { streams } = readObject(parse(body));
  if (!Array.isArray(streams)) {
    throw malformed;
  }
  return streams.map((each: unknown) => {
    const { stream, values } = readObject(each);
    if (!Array.isArray(values)) {
      throw malformed;
    }
    return { labels: readLabels(readObject(stream)), entries: values.map(readEntry) };
  });
}

const malformed = new Refusal(
  400,
  'The body is no {"streams": [{"stream": {"job": "shop"}, "values": [["<ns>", "<line>"]]}]} of JSON.'
);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed;
  }
}

function readObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw malformed;
  }
  return { ...value };
}

function readLabels(stream: Record<string, unknown>): Labels {
  const entries = Object.entries(stream);
  if (entries.length === 0 || entries.length > maxLabels) {
    throw new Refusal(400, `A stream has ${entries.length} labels; allowed are 1 to ${maxLabels}.`);
  }
  for (const [name, value] of entries) {
    if (!/^[A-Za-z_]\w*$/.test(name) || typeof value !== 'string' || value.length > maxValueLength) {
      throw new Refusal(
        400,
        `The label "${name.slice(0, 100)}" is none: a name, with a text of ${maxValueLength} characters at most.`
      );
    }
  }
  return stream as Record<string, string>;
}

function readEntry(value: unknown): Entry {
  const [time, text]: unknown[] = Array.isArray(value) ? value : [];
  if (typeof time !== 'string' || !/^\d{1,19}$/.test(time) || typeof text !== 'string') {
    throw malformed;
  }
  return [BigInt(time), text];
}
