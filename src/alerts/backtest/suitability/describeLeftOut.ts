const maxNames = 10;

/**
 * A sentence that names the series of a query that are not read, beside those that are by number, and what to do. A rule
 * that queries its source itself watches them all the same.
 */
export function describeLeftOut(read: number, leftOut: string[], isWatched = false): string {
  const names = leftOut.slice(0, maxNames).join(', ');
  const more = leftOut.length > maxNames ? ` and ${leftOut.length - maxNames} more` : '';
  const count = `Of ${read + leftOut.length} series, ${leftOut.length}`;
  return isWatched
    ? `${count} are not part of this backtest, though the rule watches them: ${names}${more}.`
    : `${count} are not read, and would not be watched: ${names}${more}. Aggregate the query, or write several rules that each match some of them.`;
}
