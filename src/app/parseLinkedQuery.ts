import type { LinkedQuery } from './linkedQuery';

/** The query that a link carried along; undefined where its text is none. */
export function parseLinkedQuery(text: unknown): LinkedQuery | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const { source, query } = JSON.parse(text) as Partial<LinkedQuery>;
    return typeof source === 'string' && typeof query === 'object' && query !== null ? { source, query } : undefined;
  } catch {
    return undefined;
  }
}
