import { quantile } from '../math/quantile';

/** Of a hundred moves over as many steps, all but one are smaller. */
const usualShare = 0.99;
/** A series is smooth where its moves from value to value are at most this share of the range of most values. */
const maxSmoothMove = 0.1;
const rangeShare = 0.95;
/** As many moves show what is usual. */
const maxMoves = 1500;
/** Moves are known over up to this share of the values. */
const maxLeadShare = 1 / 4;

/**
 * Predicted values that leave the last of finite `values` no faster than these have moved, where they move smoothly: a new
 * array. Moves are measured over 1, 2, 4, 8 ... steps; between, the pace is even.
 */
export function keepPace(point: Float64Array, values: Float64Array): Float64Array {
  const kept = point.slice();
  const last = values[values.length - 1];
  let known = { lead: 0, move: 0 };
  for (let lead = 1; known.lead < point.length && lead <= maxLeadShare * values.length; lead *= 2) {
    const move = Math.max(known.move, measureMove(values, lead));
    if (lead === 1 && move > maxSmoothMove * measureRange(values)) {
      return kept;
    }
    for (let i = known.lead; i < Math.min(lead, point.length); i++) {
      const most = known.move + ((move - known.move) * (i + 1 - known.lead)) / (lead - known.lead);
      kept[i] = Math.min(Math.max(point[i], last - most), last + most);
    }
    known = { lead, move };
  }
  return kept;
}

/** The distance over so many steps that hardly any exceeds; of long series every so many values are looked at. */
function measureMove(values: Float64Array, lead: number): number {
  const stride = Math.ceil((values.length - lead) / maxMoves);
  const moves = new Float64Array(Math.ceil((values.length - lead) / stride));
  for (let i = 0; i < moves.length; i++) {
    moves[i] = Math.abs(values[i * stride + lead] - values[i * stride]);
  }
  return quantile(moves, usualShare);
}

function measureRange(values: Float64Array): number {
  return quantile(values, (1 + rangeShare) / 2) - quantile(values, (1 - rangeShare) / 2);
}
