import { createRandom } from '../random';
import { createBentFitter, type BentFit } from './bentLines';
import type { LoadBins } from './loadBins';
import { evaluateLine, type LoadLine } from './loadLine';

/** Simulations of bins without a bend; none of these may bend as clearly. */
const simulations = 99;
/** A slope changes by this factor at least, or nobody would call it a bend. */
const minChange = 1.5;
/** At the highest load the bent line leaves the straight one by this part of the values' range. */
const minDeparture = 0.1;

/**
 * The bent line through the bins where a bend is there: where it explains more than bends do in simulations of the straight line, with the
 * residuals' signs drawn anew (a wild bootstrap: Wu, 1986), and changes the slope markedly. Undefined where not.
 */
export function findBend({ load, value }: LoadBins, seed: number): LoadLine | undefined {
  const fit = createBentFitter(load);
  const found = fit?.(value);
  const line = found && keepRising(found.bent, { load, value });
  if (!fit || !line) {
    return undefined;
  }
  const random = createRandom(seed);
  const residuals = value.map((one, i) => one - evaluateLine(found.bent, load[i]));
  for (let i = 0; i < simulations; i++) {
    const simulated = load.map(
      (one, place) => evaluateLine(found.straight, one) + (random() < 0.5 ? residuals[place] : -residuals[place])
    );
    if (explainsAsMuch(fit(simulated), found)) {
      return undefined;
    }
  }
  return line;
}

/** The bent line of the least squares, never falling; undefined where the bins are too few or it falls. */
export function fitRising({ load, value }: LoadBins): LoadLine | undefined {
  const found = createBentFitter(load)?.(value);
  return found && levelFalls(found.bent, { load, value });
}

/** Whether a bend explains as much, in relation to what is left, as another one does. */
function explainsAsMuch(one: BentFit, other: BentFit): boolean {
  return one.squares * other.bentSquares >= other.squares * one.bentSquares;
}

/** The line, level where it fell by little; undefined where it falls, or where the bend is too slight to matter. */
function keepRising(found: LoadLine, bins: LoadBins): LoadLine | undefined {
  const line = levelFalls(found, bins);
  if (!line) {
    return undefined;
  }
  const highest = bins.load[bins.load.length - 1];
  const { intercept, slope } = line;
  const departure = Math.abs(evaluateLine(line, highest) - intercept - slope * highest);
  return changesMarkedly(line) && departure >= minDeparture * measureRange(bins) ? line : undefined;
}

/** Whether a line is much steeper on one side of its bend than on the other. */
export function changesMarkedly({ slope, bends }: LoadLine): boolean {
  const [less, more] = [slope, bends[0].slope].sort((a, b) => a - b);
  return more >= minChange * less;
}

function levelFalls(line: LoadLine, bins: LoadBins): LoadLine | undefined {
  const { load } = bins;
  const { slope, bends } = line;
  const [bend] = bends;
  const fallen = Math.max(0, -slope * (bend.load - load[0]), -bend.slope * (load[load.length - 1] - bend.load));
  if (fallen > minDeparture * measureRange(bins)) {
    return undefined;
  }
  const level = slope < 0 ? evaluateLine(line, bend.load) : line.intercept;
  return { intercept: level, slope: Math.max(0, slope), bends: [{ ...bend, slope: Math.max(0, bend.slope) }] };
}

function measureRange({ value }: LoadBins): number {
  return Math.max(...value) - Math.min(...value);
}
