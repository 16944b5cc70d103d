import * as v from 'valibot';
import {
  choice,
  isNestedDeeper,
  list,
  object,
  optional,
  parse,
  parseTime,
  readableBy,
  text,
  anyText,
} from '../../schema';
import { createMessage, type Message } from '../../texts';
import { maxFeedbackServices, maxNoteLength, verdicts, type Feedback } from './feedback';

/** Feedback of one file that is read at most. */
export const maxExchanged = 1000;
/** Characters of a file that are read at most. */
const maxLength = 2 * 1_048_576;
/** As long as the value of a tag. */
const maxName = 100;
const maxDepth = 8;

const time = () => v.pipe(text('a time such as 2026-11-12T13:30:00Z', 64), readableBy(parseTime));
const name = () => text('a text', maxName);

const entry = object({
  verdict: choice(verdicts),
  note: optional(anyText('a text', maxNoteLength), ''),
  from: time(),
  to: optional(time()),
  incident: optional(name()),
  trouble: optional(name()),
  services: optional(list(name(), 'a list of names of services', maxFeedbackServices)),
  rule: optional(name()),
  signal: optional(name()),
});

/** What a file of feedback holds. */
export const feedbackFileSchema = object({
  version: v.literal(1, 'the number 1'),
  feedback: list(entry, 'a list of feedback', maxExchanged),
});

/** Feedback of a file, or why it cannot be read: nothing of such a file is kept. */
export type ImportedFeedback = { ok: true; feedback: Feedback[] } | { ok: false; reason: Message };

/** Feedback as a file, without who gave it. Times in ISO 8601. */
export function exportFeedback(given: readonly Feedback[]): string {
  const feedback = given.slice(0, maxExchanged).map(({ verdict, note, from, to, services, ...about }) => {
    const { incident, trouble, rule, signal } = about;
    const times = { from: new Date(from).toISOString(), to: to === undefined ? undefined : new Date(to).toISOString() };
    return { verdict, note, ...times, incident, trouble, services, rule, signal };
  });
  return `${JSON.stringify({ version: 1, feedback }, undefined, 2)}\n`;
}

/** Reads such a file, in its order; checked by its schema, within its limits. */
export function importFeedback(file: string): ImportedFeedback {
  if (file.length > maxLength) {
    return refuse(createMessage('limit.text', { field: 'The file', length: file.length, max: maxLength }));
  }
  if (isNestedDeeper(new TextEncoder().encode(file), maxDepth)) {
    return refuse(createMessage('feedback.nested', { max: maxDepth }));
  }
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (error) {
    return refuse(createMessage('feedback.no-json', { reason: (error as Error).message.slice(0, 200) }));
  }
  const read = parse(feedbackFileSchema, json);
  if (!read.ok) {
    const [{ message, content }] = read.problems;
    return refuse(content ?? createMessage('feedback.unreadable', { reason: message }));
  }
  return { ok: true, feedback: read.value.feedback.map(toFeedback) };
}

function toFeedback({ verdict, note, from, to, services = [], ...about }: v.InferOutput<typeof entry>): Feedback {
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return {
    verdict,
    note,
    from: parseTime(from),
    ...(to !== undefined && { to: parseTime(to) }),
    services,
    ...known,
  };
}

function refuse(reason: Message): ImportedFeedback {
  return { ok: false, reason };
}
