import type { Discovery } from '../discovery';

/** Who a written name means: one service or node, or whom it may mean. */
export type ResolvedName = { name: string } | { candidates: string[] };

/**
 * The service or node that a name means as people write it: its whole identity, or the end of one that no other ends with.
 * No candidates where nobody is called so.
 */
export function resolveName(
  written: string,
  { services, nodes }: { [Kind in keyof Pick<Discovery, 'services' | 'nodes'>]: Array<{ name: string }> }
): ResolvedName {
  const names = [...services, ...nodes].map(({ name }) => name);
  if (names.includes(written)) {
    return { name: written };
  }
  const candidates = [...new Set(names.filter((name) => written !== '' && name.endsWith(`/${written}`)))];
  return candidates.length === 1 ? { name: candidates[0] } : { candidates };
}
