import { nameSignal } from '../../insight';
import { createMessage, type Message } from '../../texts';

const maxKinds = 4;

/** The names of kinds of signals in a row; of many the first ones, and how many more. */
export function nameKinds(kinds: readonly string[]): Message | string {
  const names = kinds.slice(0, maxKinds).map(nameSignal);
  const row = names.reduceRight<Message | string>(
    (rest, first) => (rest === '' ? first : createMessage('check.in-a-row', { first, rest })),
    ''
  );
  const more = kinds.length - names.length;
  return more > 0 ? createMessage('list.and-more', { names: row, more }) : row;
}

/** The first names, for a sentence. */
export function listNames(names: readonly string[], max = 3): Message | string {
  const shown = names.slice(0, max).join(', ');
  return names.length > max ? createMessage('list.and-more', { names: shown, more: names.length - max }) : shown;
}
