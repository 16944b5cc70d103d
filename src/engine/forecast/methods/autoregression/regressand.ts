import type { Basis } from './basis';
import { seasonalLevel } from './seasonalLevel';

/** A transformed series and what makes it comparable: its middle and its spread. */
export interface Scaled {
  /** On the transform's scale; all finite. */
  values: Float64Array;
  /** 1 = observed. */
  observed: Uint8Array;
  centre: number;
  /** Mean absolute distance from the centre, > 0. */
  scale: number;
}

/** A series on the scale of its regression: centred, of unit size, with what was subtracted. */
export interface Departures {
  /** Transformed values. */
  values: Float64Array;
  level: Float64Array;
  /** (values - level) / scale. */
  departures: Float64Array;
  /** 1 = may be a target. */
  observed: Uint8Array;
  scale: number;
}

/** Departures from a cycle further out than this many times their mean size are incidents: they count for no more. */
const furthest = 10;

/** The departures of a series from the level of a basis. */
export function departuresFrom({ seasonLength, smoothing }: Basis, scaled: Scaled): Departures {
  const { values, observed, centre, scale } = scaled;
  const level =
    seasonLength > 0
      ? seasonalLevel(values, { seasonLength, smoothing })
      : new Float64Array(values.length).fill(centre);
  const departures = new Float64Array(values.length);
  const usable = new Uint8Array(values.length);
  let total = 0;
  for (let i = seasonLength; i < values.length; i++) {
    departures[i] = (values[i] - level[i]) / scale;
    total += Math.abs(departures[i]);
    usable[i] = observed[i] & observed[i - seasonLength];
  }
  if (seasonLength > 0) {
    clip(departures, (furthest * total) / values.length);
  }
  return { values, level, departures, observed: usable, scale };
}

function clip(departures: Float64Array, reach: number): void {
  for (let i = 0; i < departures.length; i++) {
    departures[i] = Math.min(Math.max(departures[i], -reach), reach);
  }
}

/** Mean absolute distance from `centre`, 1 for a constant. */
export function spread(values: Float64Array, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += Math.abs(values[i] - centre);
  }
  return sum > 0 ? sum / values.length : 1;
}
