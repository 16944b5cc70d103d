import type { GivenValues } from '../../src/alerts';
import { CommandError } from '../command';

const pair = /^(\w+)=((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])*)(?:\s+|$)/;
const value = /^((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,"'])*)(?:,|$)/;

/**
 * Values by the names of variables, as in: service=cart,orders cluster= title="A b". Several have commas between them; quotes
 * hold blanks and commas; nothing behind the sign is the empty value. @throws CommandError
 */
export function parseVariables(text: string): GivenValues {
  const found: Array<[string, string[]]> = [];
  for (let rest = text.trim(); rest !== '';) {
    const [whole, name, values] = pair.exec(rest) ?? [];
    if (whole === undefined) {
      const [wrong] = rest.split(/\s/);
      throw new CommandError(
        `--variables holds "${wrong}". Write name=value, several values with commas, and quotes around blanks.`
      );
    }
    found.push([name, splitValues(values)]);
    rest = rest.slice(whole.length);
  }
  return Object.fromEntries(found);
}

function splitValues(text: string): string[] {
  const values: string[] = [];
  for (let rest = text; rest !== '';) {
    const [whole, one] = value.exec(rest) ?? [rest, rest];
    values.push(...(one === '' ? [] : [unquote(one)]));
    rest = rest.slice(whole.length);
  }
  return values.length === 0 ? [''] : values;
}

function unquote(text: string): string {
  return text.replace(
    /"((?:[^"\\]|\\.)*)"|'([^']*)'|["'][^]*/g,
    (_, double: string | undefined, single: string | undefined) =>
      double === undefined ? (single ?? '') : double.replace(/\\(.)/g, '$1')
  );
}
