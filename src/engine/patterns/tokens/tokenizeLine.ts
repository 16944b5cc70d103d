import { collapseTokens } from './collapseTokens';
import { findValueEnd } from './findValueEnd';
import { isVariableWord } from './isVariableWord';
import { isDelimiter, wildcard } from './token';

/** Characters of a line, and tokens of it, that are read at most. */
const maxLineLength = 4096;
const maxTokens = 128;

/** MAC and IPv6 addresses, and times: groups of hexadecimal digits between colons. */
const colonGroups =
  /(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?:[\da-f]{1,4}|:)(?!\w)|(?<![\w:])(?:[\da-f]{1,4}:){0,6}:(?:[\da-f]{1,4}:){0,6}[\da-f]{1,4}(?!\w)/gi;
const minAddressGroups = 6;

/** Keys whose values are the message itself, in JSON and logfmt lines, or say how bad it is. */
const messageKeys = new Set([
  'msg',
  'message',
  'log',
  'event',
  'error',
  'err',
  'exception',
  'reason',
  'level',
  'lvl',
  'severity',
]);

/** Values that tell one message from another. */
const constantValues = new Set(['true', 'false', 'null', 'none', 'nil', 'undefined']);

/**
 * The tokens of one log line: words and delimiters that are always the same, and wildcards for what is a value by its form:
 * numbers, addresses, times, identifiers, paths, URLs, and the values of keys (`key=value`, `"key": value`) but those of the
 * message. Line breaks count as blanks. At most 4,096
 * characters and 128 tokens are read. Linear in the length.
 */
export function tokenizeLine(text: string): string[] {
  const line = maskAddresses(text.slice(0, maxLineLength));
  const tokens: string[] = [];
  for (let at = 0; at < line.length && tokens.length < maxTokens;) {
    if (line[at] <= ' ') {
      at++;
    } else if (isDelimiter(line[at])) {
      tokens.push(line[at]);
      at = endsKey(tokens) ? readValue(line, at + 1, tokens) : at + 1;
    } else {
      at = readWord(line, at, tokens);
    }
  }
  return collapseTokens(tokens);
}

function maskAddresses(line: string): string {
  return line.includes(':') ? line.replace(colonGroups, (groups) => (isAddress(groups) ? '0' : groups)) : line;
}

function isAddress(groups: string): boolean {
  return /\d|::/.test(groups) || groups.split(':').length >= minAddressGroups;
}

/** Whether the tokens end with a key and what parts it from its value: `key=` or `"key":`, and the value is no message. */
function endsKey(tokens: readonly string[]): boolean {
  const [separator, behind = '', key = '', before] = [1, 2, 3, 4].map((back) => tokens[tokens.length - back]);
  if (separator === '=') {
    return !messageKeys.has(behind.toLowerCase());
  }
  return separator === ':' && before === '"' && behind === '"' && !messageKeys.has(key.toLowerCase());
}

/** Reads what is right behind a key; nothing where that is a blank or another operator. */
function readValue(line: string, separatorEnd: number, tokens: string[]): number {
  const isJson = tokens[tokens.length - 1] === ':';
  const from = isJson && line[separatorEnd] === ' ' ? separatorEnd + 1 : separatorEnd;
  const next = line[from];
  if (isJson && next === '{') {
    return from;
  }
  if (next === undefined || next <= ' ' || next === '=' || next === '>') {
    return from;
  }
  const end = findValueEnd(line, from);
  if (end > from) {
    const value = line.slice(from, end);
    tokens.push(constantValues.has(value.toLowerCase()) ? value : wildcard);
  }
  return end;
}

function readWord(line: string, from: number, tokens: string[]): number {
  let end = from;
  while (end < line.length && line[end] > ' ' && !isDelimiter(line[end])) {
    end++;
  }
  if (isPathStart(line, from, end)) {
    tokens.push(wildcard);
    return findPathEnd(line, end);
  }
  const word = line.slice(from, end);
  tokens.push(isVariableWord(word) ? wildcard : word);
  return end;
}

/** `/var/log`, `https://host`, `C:\folder`. */
function isPathStart(line: string, from: number, end: number): boolean {
  const isScheme = line[end] === ':' && (line.startsWith('//', end + 1) || line[end + 1] === '\\');
  return isScheme || (line[from] === '/' && end > from + 1);
}

/** Delimiters belong to a path, but for brackets and quotes around it and punctuation behind it. */
function findPathEnd(line: string, from: number): number {
  let end = from;
  while (end < line.length && line[end] > ' ' && !'"\'<>)]}'.includes(line[end])) {
    end++;
  }
  while (end > from && ',;:.'.includes(line[end - 1])) {
    end--;
  }
  return end;
}
