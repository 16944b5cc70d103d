/** Reasons with how often each was given, the most frequent first: names and values in them are left out, so that like ones count together. */
export function countReasons(reasons: string[]): Array<[reason: string, count: number]> {
  const counts = new Map<string, number>();
  reasons.map(generalise).forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const maxLength = 140;

function generalise(reason: string): string {
  return reason
    .replace(/\n[\s\S]*/, '')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\$\{?\w+\}?|\[\[\w+\]\]/g, '$…')
    .replace(/(?:\$…(?:, | and )?)+/g, '$… ')
    .replace(/\d+/g, 'N')
    .slice(0, maxLength);
}
