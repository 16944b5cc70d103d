import type { Mend } from '../../check/mend';
import { readFile, type MendFile } from './readFile';

/** The texts of mends, each once; entries of one list of the settings are one text. */
export function listFiles(mends: readonly Mend[]): MendFile[] {
  const files = new Map<string, MendFile>();
  for (const mend of mends) {
    const file = readFile(mend);
    if (file === undefined) {
      continue;
    }
    const key = mend.kind === 'settings' ? file.file : JSON.stringify([file.file, file.text]);
    const known = files.get(key);
    files.set(key, known && known.text !== file.text ? { ...known, text: joinLists(known.text, file.text) } : file);
  }
  return [...files.values()];
}

/** Two texts of YAML with the same first line as one: what stands below it follows. */
function joinLists(first: string, second: string): string {
  const [head, ...below] = second.split('\n');
  const isSame = first.split('\n')[0] === head && head.endsWith(':');
  return `${first.trimEnd()}\n${isSame ? below.join('\n') : second}`;
}
