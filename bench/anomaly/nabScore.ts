import { segments, type Labelled } from './data/labelled';

/** NAB v1.1: what a false alarm and a missed window cost, against 1 for a window found. */
const profiles = { standard: { alarm: 0.11, miss: 1 }, lowFalseAlarms: { alarm: 0.22, miss: 1 } };

export interface NabScore {
  standard: number;
  lowFalseAlarms: number;
}

interface Point {
  score: number;
  /** Worth of an alarm here: 1 at a window's first row, falling; below 0 outside. */
  worth: number;
  /** -1 = outside of all windows. */
  window: number;
}

/**
 * The scores of Lavin and Ahmad (2015), 100 = each window found at its first row without a false alarm; one threshold
 * over all files, the best, per profile. `scores[f]` holds one number per row of file f.
 */
export function nabScore(files: Labelled[], scores: Array<ArrayLike<number>>): NabScore {
  let windows = 0;
  const points = files.flatMap((file, f) => {
    const { found, count } = scorePoint(file, scores[f], windows);
    windows += count;
    return found;
  });
  points.sort((a, b) => b.score - a.score);
  return {
    standard: best(points, windows, profiles.standard),
    lowFalseAlarms: best(points, windows, profiles.lowFalseAlarms),
  };
}

function scorePoint(file: Labelled, scores: ArrayLike<number>, firstWindow: number) {
  const marks = Uint8Array.from(file.rows, (place) => file.labels[place]);
  const windows = segments(marks);
  const free = Math.min(Math.floor(0.15 * marks.length), 750);
  const found: Point[] = [];
  for (let row = free, next = 0; row < marks.length; row++) {
    while (next < windows.length && windows[next].to < row) {
      next++;
    }
    const inside = next < windows.length && row >= windows[next].from;
    const score = Number.isFinite(scores[row]) ? scores[row] : -Infinity;
    const worth = inside ? worthInside(windows[next], row) : worthOutside(windows[next - 1], row);
    found.push({ score, worth, window: inside ? firstWindow + next : -1 });
  }
  return { found, count: windows.length };
}

const sigmoid = (x: number) => (x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1);

function worthInside({ from, to }: { from: number; to: number }, row: number): number {
  return sigmoid(-(to - row + 1) / (to - from + 1)) / sigmoid(-1);
}

function worthOutside(last: { from: number; to: number } | undefined, row: number): number {
  return last === undefined ? -1 : sigmoid((row - last.to) / (last.to - last.from));
}

function best(points: Point[], windows: number, { alarm, miss }: { alarm: number; miss: number }): number {
  const worth = new Float64Array(windows).fill(-miss);
  let total = -miss * windows;
  let highest = total;
  for (let i = 0; i < points.length && points[i].score > -Infinity;) {
    const { score } = points[i];
    for (; i < points.length && points[i].score === score; i++) {
      const { window, worth: own } = points[i];
      if (window < 0) {
        total += own * alarm;
      } else if (own > worth[window]) {
        total += own - worth[window];
        worth[window] = own;
      }
    }
    highest = Math.max(highest, total);
  }
  return (100 * (highest + miss * windows)) / ((1 + miss) * windows);
}

/** One score per row of the file; rows that share a place with an earlier one have none of their own. */
export function rowScores({ rows }: Labelled, scores: Float64Array): Float64Array {
  return Float64Array.from(rows, (place, row) => (row > 0 && rows[row - 1] === place ? 0 : scores[place]));
}
