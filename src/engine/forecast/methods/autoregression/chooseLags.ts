/**
 * Lags for a regression on the recent past and on the neighbourhood of each season: 1 to 4, each season length and the
 * lags next to it, and twice the shortest. Ascending, none above `maxLag`. With `rich`, also the multiples of the
 * shortest season up to a whole longest one, and wider neighbourhoods.
 */
export function chooseLags(
  seasonLengths: readonly number[],
  { maxLag, rich }: { maxLag: number; rich: boolean }
): number[] {
  const lags = new Set(upTo(rich ? 6 : 4));
  const width = rich ? 2 : 1;
  for (const length of seasonLengths) {
    around(length, width).forEach((lag) => lags.add(lag));
  }
  const shortest = seasonLengths[0];
  if (shortest !== undefined) {
    around(2 * shortest, width - 1).forEach((lag) => lags.add(lag));
    const multiples = rich
      ? Math.min(8, Math.max(7, Math.ceil(seasonLengths[seasonLengths.length - 1] / shortest) + 1))
      : 0;
    upTo(multiples).forEach((multiple) => lags.add(multiple * shortest));
  }
  return [...lags].filter((lag) => lag >= 1 && lag <= maxLag).sort((a, b) => a - b);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function around(centre: number, width: number): number[] {
  return Array.from({ length: 2 * width + 1 }, (_, i) => centre - width + i);
}
