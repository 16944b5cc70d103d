import { toNumber } from '../../../../schema';
import type { VariableOption } from './variable';

type Compare = (a: string, b: string) => number;

const natural = new Intl.Collator('en', { sensitivity: 'accent', numeric: true }).compare;
const byText: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byTextWithoutCase: Compare = (a, b) => byText(a.toLowerCase(), b.toLowerCase());
const byNumber: Compare = (a, b) => readNumber(a) - readNumber(b);

/** Grafana's codes: an order and its reverse stand in pairs behind 0, which keeps the order. */
const orders: Compare[] = [byText, byNumber, byTextWithoutCase, natural];

/** Options in the order of one of Grafana's codes, 0 to 8; any other keeps them as they are. */
export function sortOptions(options: VariableOption[], code: unknown): VariableOption[] {
  const compare = typeof code === 'number' && code > 0 ? orders[Math.floor((code - 1) / 2)] : undefined;
  if (compare === undefined) {
    return options;
  }
  const sorted = [...options].sort((a, b) => compare(a.text, b.text));
  return toNumber(code) % 2 === 0 ? sorted.reverse() : sorted;
}

/** The first number in a text; -1 where there is none. */
function readNumber(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? -1);
}
