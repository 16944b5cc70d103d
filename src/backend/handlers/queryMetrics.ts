/** How a query ended: fine, its own or its source's fault, our fault, or nobody waited any more. */
export type QueryOutcome = 'ok' | 'downstream' | 'plugin' | 'cancelled';

export interface QueryMetrics {
  observe(outcome: QueryOutcome, ms: number): void;
  /** Queries by outcome and the sum of their times in seconds. */
  read(): { counts: ReadonlyMap<QueryOutcome, number>; seconds: number };
}

/** Counts queries and their time since the process began. */
export function createQueryMetrics(): QueryMetrics {
  const counts = new Map<QueryOutcome, number>([
    ['ok', 0],
    ['downstream', 0],
    ['plugin', 0],
    ['cancelled', 0],
  ]);
  let seconds = 0;
  return {
    observe(outcome, ms) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      seconds += ms / 1000;
    },
    read: () => ({ counts, seconds }),
  };
}
