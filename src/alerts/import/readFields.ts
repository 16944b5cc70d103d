import { isMapping, formatValue } from '../../schema';
import { createMessage, MessageError } from '../../texts';
import { durationMs } from '../spec/durations';

export type Mapping = Record<string, unknown>;

const maxLabels = 200;
const maxTextLength = 10_000;
const maxExprLength = 100_000;

/** A refusal that names the field, its value and what is expected. */
export function refuseField(field: string, value: unknown, expected: string): MessageError {
  return new MessageError(createMessage('import.field', { field, value: formatValue(value), expected }));
}

/** A field's text, '' where it is missing. @throws MessageError where it is something else, or too long. */
export function readText(from: Mapping, field: string, max = maxTextLength): string {
  const value = getField(from, field) ?? '';
  if (typeof value === 'object') {
    throw refuseField(field, value, 'a text');
  }
  const text = String(value);
  if (text.length > max) {
    throw refuseField(field, text.slice(0, 40), `a text of at most ${max} characters`);
  }
  return text;
}

/** An expression. @throws MessageError where it is missing, too long, or a template that was not filled in. */
export function readExpr(from: Mapping, field: string): string {
  const expr = readText(from, field, maxExprLength);
  if (expr.trim() === '') {
    throw refuseField(field, getField(from, field), 'an expression');
  }
  const [template] = /\{\{.{0,40}/.exec(expr) ?? [];
  if (template !== undefined) {
    throw new MessageError(createMessage('import.template', { field, template }));
  }
  return expr;
}

/** A duration in ms: a text such as 5m, or a number of seconds. @throws MessageError where it is neither. */
export function readDuration(from: Mapping, field: string, fallback = 0): number {
  const value = getField(from, field);
  if (value === undefined || value === null || value === '') {
    return fallback;
  }
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) {
    return value * 1000;
  }
  if (typeof value !== 'string' || value.length > 40) {
    throw refuseField(field, value, 'a duration such as 5m');
  }
  return durationMs(value, field);
}

/** Texts by name: labels, annotations. @throws MessageError where it is no mapping of texts, or too large. */
export function readTexts(from: Mapping, field: string): Record<string, string> {
  const value = getField(from, field) ?? {};
  if (!isMapping(value) || Object.keys(value).length > maxLabels) {
    throw refuseField(field, value, `a mapping of at most ${maxLabels} names to texts`);
  }
  return Object.fromEntries(Object.keys(value).map((name) => [name, readText(value, name)]));
}

/** A field that the mapping has itself, not by its prototype. */
export function getField(from: Mapping, field: string): unknown {
  return Object.hasOwn(from, field) ? from[field] : undefined;
}

/** A mapping of the field, empty where there is none. */
export function getMapping(from: Mapping, field: string): Mapping {
  const value = getField(from, field);
  return isMapping(value) ? value : {};
}

/** A list of the field, empty where there is none. */
export function getList(from: Mapping, field: string): unknown[] {
  const value = getField(from, field);
  return Array.isArray(value) ? value : [];
}
