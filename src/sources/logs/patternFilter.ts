import { SourceError } from '../../queries';

/** What a Loki before 3.0 says of the operator `|>`, which it reads as a pipe and a greater-than sign. */
const refusal = /syntax error: unexpected \|?>/;

/** Whether a query with LogQL's pattern filter (`|>`) was refused because that Loki does not know it: count lines in another way then. */
export function isPatternFilterRefused(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'rejected' && refusal.test(error.message);
}
