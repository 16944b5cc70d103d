import { createLineFilter } from '../filter/createLineFilter';
import type { LineFilter } from '../filter/lineFilter';
import type { Pattern } from '../pattern';
import { classifyValues, type ParameterKind, type ValueClass } from './classifyValues';
import { readJson, readLogfmt, type FieldReader } from './readFields';
import { readGaps } from './readGaps';

/** A value of a pattern's lines that is worth a series. */
export interface LogParameter {
  name: string;
  kind: ParameterKind;
  /** Of the series' values: s, ms, us, ns or bytes; '' for a status, of which the failures are counted. */
  unit: string;
  /** What of LogQL, behind the selector and the pattern's filter, gives its value, or for a status leaves the failures alone. */
  stages: string;
}

/** Parameters of a pattern at most. */
const maxParameters = 10;
/** The name where no word stands before a value, or one that LogQL has another meaning for. */
const defaultName = 'value';
const reserved = new Set(
  'and or unless by without bool on ignoring group_left group_right unwrap offset json logfmt regexp pattern unpack drop keep ip decolorize distinct'.split(
    ' '
  )
);

const formats: ReadonlyArray<[stage: string, read: FieldReader]> = [
  ['| json', readJson],
  ['| logfmt', readLogfmt],
];

/**
 * The durations, sizes and status codes of a pattern's lines, by examples of it, with the LogQL that makes series of them: fields of JSON
 * and logfmt, and in other lines what stands between constant words, by Loki's pattern parser. Only what Loki can read, and all
 * examples have, is offered.
 */
export function listParameters({ tokens }: Pick<Pattern, 'tokens'>, examples: readonly string[]): LogParameter[] {
  for (const [stage, read] of formats) {
    const fields = examples.map(read);
    if (examples.length > 0 && fields.every((one) => one !== undefined)) {
      return listFields(fields, stage).slice(0, maxParameters);
    }
  }
  const filter = createLineFilter(tokens, examples);
  return filter === undefined ? [] : listGaps(filter, examples).slice(0, maxParameters);
}

function listFields(lines: ReadonlyArray<ReadonlyMap<string, string>>, stage: string): LogParameter[] {
  const names = [...lines[0].keys()].filter((name) => !reserved.has(name));
  return names.flatMap((name) => {
    const values = lines.flatMap((fields) => fields.get(name) ?? []);
    const found = values.length === lines.length ? classifyValues(values, { before: name, after: '' }) : undefined;
    return found ? [toParameter(name, found, stage)] : [];
  });
}

function listGaps(filter: LineFilter, lines: readonly string[]): LogParameter[] {
  const names = new Set<string>();
  return readGaps(filter, lines).flatMap(({ position, before, after, values }) => {
    const found = classifyValues(values, { before, after: /^\s?([A-Za-zµ]{1,20})/.exec(after)?.[1] ?? '' });
    if (!found) {
      return [];
    }
    const name = nameGap(before, names);
    names.add(name);
    return [toParameter(name, found, `| pattern ${JSON.stringify(writePattern(filter, position, name))}`)];
  });
}

/** The last word before a value, in letters that a label may have. */
function nameGap(before: string, names: ReadonlySet<string>): string {
  const last = /([A-Za-z][A-Za-z0-9]{0,39})[^A-Za-z0-9]{0,10}$/.exec(before)?.[1].toLowerCase() ?? defaultName;
  const word = reserved.has(last) ? defaultName : last;
  const count = [...names].filter((name) => name === word || name.startsWith(`${word}_`)).length;
  return count === 0 ? word : `${word}_${count + 1}`;
}

/** The filter as a pattern of Loki's parser that takes one gap. */
function writePattern({ literals, openStart, openEnd }: LineFilter, position: number, name: string): string {
  const gap = (at: number) => (at === position ? `<${name}>` : '<_>');
  const inner = literals.map((literal, i) => (i === 0 ? literal : `${gap(i)}${literal}`)).join('');
  return `${openStart ? gap(0) : ''}${inner}${openEnd ? gap(literals.length) : ''}`;
}

function toParameter(name: string, { kind, unit, conversion }: ValueClass, stage: string): LogParameter {
  const value = conversion === '' ? name : `${conversion}(${name})`;
  const last = kind === 'status' ? `| ${name} >= 500` : `| unwrap ${value} | __error__=""`;
  return { name, kind, unit, stages: `${stage} ${last}` };
}
