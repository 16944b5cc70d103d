import type { Variable, VariableOption } from '../variables/variable';

/** Makes one text of values; `isList` where Grafana holds a list, even of one value. */
type Formatter = (
  values: string[],
  context: { name: string; isList: boolean; args: string[]; texts: string[] }
) => string;

const joinWith =
  (separator: string): Formatter =>
  (values) =>
    values.join(separator);

const quoteWith =
  (quote: string, escape: (sign: string) => string): Formatter =>
  (values) =>
    values.map((value) => `${quote}${value.replace(/['"]/g, escape)}${quote}`).join(',');

const onlySign = (sign: string) => (found: string) => (found === sign ? `\\${found}` : found);

/** Grafana's formats of references such as ${name:csv}. */
const formatters = new Map<string, Formatter>([
  ['raw', joinWith(',')],
  ['csv', joinWith(',')],
  ['pipe', joinWith('|')],
  ['join', (values, { args }) => values.join(args[0] ?? ',')],
  ['text', (_, { texts }) => texts.join(' + ')],
  ['glob', (values) => (values.length > 1 ? `{${values.join(',')}}` : values.join(''))],
  ['regex', (values) => (values.length === 1 ? escapeSigns(values[0]) : `(${values.map(escapeSigns).join('|')})`)],
  ['json', (values, { isList }) => (isList ? JSON.stringify(values) : values.join(''))],
  ['lucene', formatLucene],
  ['distributed', (values, { name }) => values.map((value, i) => (i === 0 ? value : `${name}=${value}`)).join(',')],
  ['singlequote', quoteWith("'", onlySign("'"))],
  ['doublequote', quoteWith('"', onlySign('"'))],
  ['sqlstring', quoteWith("'", (sign) => (sign === "'" ? "''" : '\\"'))],
  ['queryparam', (values, { name }) => values.map((value) => `var-${name}=${encodeStrictly(value)}`).join('&')],
  ['percentencode', (values, { isList }) => encodeStrictly(isList ? `{${values.join(',')}}` : values.join(''))],
  [
    'uriencode',
    (values, { isList }) =>
      encodeSigns(encodeURI(replaceLoneSurrogates(isList ? `{${values.join(',')}}` : values.join('')))),
  ],
  ['html', (values) => values.join(', ').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)],
]);

/** What a format makes of what is chosen; undefined where the format is not known. */
export function formatValues(variable: Variable, format: string, field?: string): string | undefined {
  const [id, ...args] = format.split(':');
  const formatter = formatters.get(id);
  const { name, chosen, isAll, isMulti, allText } = variable;
  if (allText !== undefined) {
    return id === 'text' ? 'All' : allText;
  }
  const values = chosen.map((option, i) => readField(option, field, i)).filter((value) => value !== undefined);
  const texts =
    isAll && field === undefined ? ['All'] : chosen.map((option) => (field === undefined ? option.text : ''));
  return formatter?.(values, { name, isList: isMulti || isAll, args, texts: field === undefined ? texts : values });
}

/** A field of an option; a number is the place of a value among several. */
function readField(option: VariableOption, field: string | undefined, index: number): string | undefined {
  if (field === undefined) {
    return option.value;
  }
  if (/^\d+$/.test(field)) {
    return index === Number(field) ? option.value : undefined;
  }
  const own = { value: option.value, text: option.text, ...option.properties };
  const found = Object.hasOwn(own, field) ? own[field as keyof typeof own] : '';
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function escapeSigns(value: string): string {
  return value.replace(/[\\^$*+?.()|[\]{}/]/g, '\\$&');
}

function formatLucene(values: string[], { isList }: { isList: boolean }): string {
  const escape = (value: string) =>
    Number.isNaN(Number(value)) ? value.replace(/[!*+\-=<>\s&|()[\]{}^~?:\\/"]/g, '\\$&') : value;
  if (!isList) {
    return values.map(escape).join('');
  }
  return values.length === 0 ? '__empty__' : `(${values.map((value) => `"${escape(value)}"`).join(' OR ')})`;
}

function encodeStrictly(value: string): string {
  return encodeSigns(encodeURIComponent(replaceLoneSurrogates(value)));
}

/** Halves of characters, which cannot be encoded. */
function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function encodeSigns(text: string): string {
  return text.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
