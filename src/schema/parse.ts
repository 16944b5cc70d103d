import { safeParse, type BaseIssue, type BaseSchema, type InferOutput } from 'valibot';
import { createMessage, defaultLanguage, render, type Message } from '../texts';
import { formatValue, type Phrasing, type Problem } from './problem';

/** Any schema. */
export type Schema<Output = unknown> = BaseSchema<unknown, Output, BaseIssue<unknown>>;

/** A value that was read, or everything that is wrong with it: at least one problem, one per field and rule. */
export type Parsed<Output> = { ok: true; value: Output } | { ok: false; problems: [Problem, ...Problem[]] };

/** Reads a value from outside by its schema; never throws. */
export function parse<S extends Schema>(schema: S, value: unknown, phrasing: Phrasing = {}): Parsed<InferOutput<S>> {
  const result = safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) {
    return { ok: true, value: result.output };
  }
  const [first, ...rest] = result.issues.map((issue) => toProblem(issue, phrasing));
  return { ok: false, problems: [first, ...rest] };
}

/**
 * A schema's message is a whole sentence, with {field} and {value} for what was given, or else the words for what
 * is expected, such as 'a whole number from 1 to 20' or 'one of up, down'.
 */
function toProblem(issue: BaseIssue<unknown>, phrasing: Phrasing): Problem {
  const field = formatPath(issue);
  const { subject = String, expected = 'Give', choices = 'Choose one of' } = phrasing;
  if (issue.type === 'max_length') {
    const content = describeExcess(issue, subject(field));
    return { field, message: render(content, { language: defaultLanguage }), content };
  }
  const values: Record<string, string> = {
    field: subject(field),
    value: formatValue(issue.input),
  };
  const remedy = issue.message.startsWith('one of ')
    ? `${choices} ${issue.message.slice('one of '.length)}.`
    : `${expected} ${issue.message}.`;
  const sentence = issue.message.endsWith('.') ? issue.message : `{field} is {value}. ${remedy}`;
  return { field, message: sentence.replace(/\{(field|value)\}/g, (_, name: string) => values[name]) };
}

/** A text or a list with more than is read. */
function describeExcess({ input, requirement }: BaseIssue<unknown>, field: string): Message {
  const { length } = input as string | unknown[];
  const max = Number(requirement);
  return createMessage(typeof input === 'string' ? 'limit.text' : 'limit.list', { field, length, max });
}

/** An unknown field is a problem of the object that holds it. */
function formatPath({ path, expected }: BaseIssue<unknown>): string {
  const items = path?.slice(0, expected === 'never' ? -1 : undefined) ?? [];
  return items.reduce((text, { key }) => {
    const own = typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
    return text === '' ? own.replace(/^\./, '') : text + own;
  }, '');
}
