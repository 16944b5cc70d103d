import { quantile } from '../../engine';

/** A part that is this near to all is all: scrapes and windows differ a little. */
const wholeRange = { from: 0.75, to: 1.3 };
/** So many callees must agree on a part before calls are scaled up by it: one alone may have other callers. */
const minAgreeing = 2;
const agreement = 0.2;

/**
 * The part of the calls that is counted, by what callees count of their own requests: 1 where all are, or where that is not clear. Sampled
 * traces count the same part of the calls to all; whoever is called from elsewhere, too, is below the others.
 */
export function findCountedShare(
  incoming: ReadonlyMap<string, Float64Array>,
  loads: ReadonlyMap<string, Float64Array>
): number {
  const parts = [...incoming].flatMap(([callee, rate]) => {
    const own = loads.get(callee);
    const part = own ? compareSums(rate, own) : NaN;
    return part > 0 ? [part] : [];
  });
  if (parts.length < minAgreeing) {
    return 1;
  }
  const most = quantile(parts, 0.75);
  if (most >= wholeRange.from && most <= wholeRange.to) {
    return 1;
  }
  const agreeing = parts.filter((part) => Math.abs(part - most) <= agreement * most);
  return agreeing.length >= minAgreeing ? quantile(agreeing, 0.5) : 1;
}

function compareSums(part: Float64Array, whole: Float64Array): number {
  let [some, all] = [0, 0];
  part.forEach((one, i) => {
    if (Number.isFinite(one) && Number.isFinite(whole[i])) {
      some += one;
      all += whole[i];
    }
  });
  return all > 0 ? some / all : NaN;
}
