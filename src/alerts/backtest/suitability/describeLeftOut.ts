const maxNames = 10;

/** A sentence that names the series of a query that are not read, beside those that are by number, and what to do. */
export function describeLeftOut(read: number, leftOut: string[]): string {
  const names = leftOut.slice(0, maxNames).join(', ');
  const more = leftOut.length > maxNames ? ` and ${leftOut.length - maxNames} more` : '';
  return `Of ${read + leftOut.length} series, ${leftOut.length} are not read, and would not be watched: ${names}${more}. Aggregate the query, or write several rules that each match some of them.`;
}
