import type { LoadLine } from './loadLine';

// Least squares of lines that bend once without a jump, over every place of the bend (Quandt, 1958; Hinkley, 1971).

/** Bins on either side of a bend. */
const minBeside = 4;

/** Level and slope of the straight line of the least squares. */
interface Straight {
  level: number;
  slope: number;
}

/** A place where the line may bend: how far each load is beyond it, and what of that no straight line explains. */
interface Hinge {
  load: number;
  straight: Straight;
  rest: Float64Array;
  squares: number;
}

/** What the values at some loads explain with a straight line, and with one that bends. */
export interface BentFit {
  straight: LoadLine;
  /** Squared distances from the straight line. */
  squares: number;
  bent: LoadLine;
  bentSquares: number;
}

/** Fits values at these loads, which ascend; undefined where they are too few to bend. */
export function createBentFitter(load: Float64Array): ((value: Float64Array) => BentFit) | undefined {
  const hinges: Hinge[] = [];
  for (let i = minBeside; i < load.length - minBeside; i++) {
    const beyond = load.map((one) => Math.max(0, one - load[i]));
    const straight = fitSquares(load, beyond);
    const rest = subtract(load, beyond, straight);
    hinges.push({ load: load[i], straight, rest, squares: multiply(rest, rest) });
  }
  return hinges.length === 0 ? undefined : (value) => fitBent(load, value, hinges);
}

function fitBent(load: Float64Array, value: Float64Array, hinges: Hinge[]): BentFit {
  const straight = fitSquares(load, value);
  const rest = subtract(load, value, straight);
  const squares = multiply(rest, rest);
  let [best, change, explained] = [hinges[0], 0, -1];
  for (const hinge of hinges) {
    const along = multiply(hinge.rest, rest);
    const gain = (along * along) / hinge.squares;
    if (gain > explained) {
      [best, change, explained] = [hinge, along / hinge.squares, gain];
    }
  }
  const slope = straight.slope - change * best.straight.slope;
  return {
    straight: { intercept: straight.level, slope: straight.slope, bends: [] },
    squares,
    bent: {
      intercept: straight.level - change * best.straight.level,
      slope,
      bends: [{ load: best.load, slope: slope + change }],
    },
    bentSquares: Math.max(0, squares - explained),
  };
}

function fitSquares(load: Float64Array, value: Float64Array): Straight {
  const centre = load.reduce((sum, one) => sum + one, 0) / load.length;
  const mean = value.reduce((sum, one) => sum + one, 0) / load.length;
  let [squares, cross] = [0, 0];
  for (let i = 0; i < load.length; i++) {
    squares += (load[i] - centre) ** 2;
    cross += (load[i] - centre) * (value[i] - mean);
  }
  const slope = squares > 0 ? cross / squares : 0;
  return { slope, level: mean - slope * centre };
}

function subtract(load: Float64Array, value: Float64Array, { level, slope }: Straight): Float64Array {
  return value.map((one, i) => one - level - slope * load[i]);
}

function multiply(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
