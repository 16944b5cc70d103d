import { estimate, type Estimate } from '../estimate';
import type { LoadFit } from './loadFit';
import { evaluateLine } from './loadLine';

/** What an observation at a load is expected to be: what is not known of the line, and what observations deviate from it. */
export function predictAtLoad(fit: LoadFit, load: number): Estimate {
  const point = evaluateLine(fit.line, load);
  const ofLine = estimate(
    point,
    Float64Array.from(fit.draws, (line) => evaluateLine(line, load))
  );
  const { lower, upper } = findDeviation(fit, load);
  return {
    point,
    lower: point - Math.hypot(point - ofLine.lower, lower),
    upper: point + Math.hypot(ofLine.upper - point, upper),
  };
}

/** Deviations between those of neighbouring thirds; beyond what was seen they grow with the load. */
function findDeviation({ deviations }: LoadFit, load: number): { lower: number; upper: number } {
  const last = deviations[deviations.length - 1];
  const next = deviations.findIndex((one) => one.load >= load);
  if (next === 0) {
    return deviations[0];
  }
  if (next === -1) {
    const growth = last.load > 0 ? load / last.load : 1;
    return { lower: last.lower * growth, upper: last.upper * growth };
  }
  const [a, b] = [deviations[next - 1], deviations[next]];
  const share = b.load > a.load ? (load - a.load) / (b.load - a.load) : 1;
  return { lower: a.lower + share * (b.lower - a.lower), upper: a.upper + share * (b.upper - a.upper) };
}
