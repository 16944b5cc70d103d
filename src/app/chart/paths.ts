/** A point in px; a coordinate that is not finite is a gap. */
export interface Point {
  x: number;
  y: number;
}

/** An SVG path through the points, with gaps where one is missing. Empty where there is none. */
export function linePath(points: readonly Point[]): string {
  let isDrawing = false;
  return points
    .map(({ x, y }) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        isDrawing = false;
        return '';
      }
      const text = `${isDrawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isDrawing = true;
      return text;
    })
    .join('');
}

/** The area between two edges over the same places, one closed piece for each run without a gap. */
export function bandPath(lower: readonly Point[], upper: readonly Point[]): string {
  const isKnown = (i: number) => [lower[i].x, lower[i].y, upper[i].y].every(Number.isFinite);
  const pieces: number[][] = [];
  lower.forEach((_, i) => {
    if (isKnown(i)) {
      const last = pieces[pieces.length - 1];
      if (last && last[last.length - 1] === i - 1) {
        last.push(i);
      } else {
        pieces.push([i]);
      }
    }
  });
  return pieces
    .map((piece) => `${linePath([...piece.map((i) => upper[i]), ...[...piece].reverse().map((i) => lower[i])])}Z`)
    .join('');
}
