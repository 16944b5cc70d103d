import type { CarriedQuery } from './links';

/** The query that a link carried along; undefined where its text is none. */
export function readCarried(text: unknown): CarriedQuery | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const { source, query } = JSON.parse(text) as Partial<CarriedQuery>;
    return typeof source === 'string' && typeof query === 'object' && query !== null ? { source, query } : undefined;
  } catch {
    return undefined;
  }
}
