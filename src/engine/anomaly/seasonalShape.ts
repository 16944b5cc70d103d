/** How a value usually departs from its level through a cycle, in equal parts of it. Plain data. */
export interface SeasonalShape {
  /** ms */
  cycle: number;
  /** Usual departure by part of the cycle. */
  parts: Float64Array;
  /** Observations that each part has seen, up to its memory. */
  seen: Uint16Array;
  /** Observations that a part remembers. */
  memory: number;
}

/** At most this many parts, so that the state stays small: five minutes of a day. */
const maxParts = 288;
/** Cycles that a part remembers. */
const cyclesRemembered = 10;

/** `cycle` and `step` are ms. */
export function createShape(cycle: number, step: number): SeasonalShape {
  const length = cycle / step;
  const count = Math.max(1, Math.min(maxParts, Math.round(length)));
  return {
    cycle,
    parts: new Float64Array(count),
    seen: new Uint16Array(count),
    memory: Math.min(60_000, cyclesRemembered * Math.max(1, length / count)),
  };
}

/** The usual departure at `time` (ms); 0 where nothing is known yet. */
export function departureAt(shape: SeasonalShape, time: number): number {
  return shape.parts[partAt(shape, time)];
}

export function learnDeparture(shape: SeasonalShape, time: number, departure: number): void {
  const part = partAt(shape, time);
  shape.seen[part] = Math.min(shape.seen[part] + 1, shape.memory);
  shape.parts[part] += (departure - shape.parts[part]) / shape.seen[part];
}

function partAt({ cycle, parts }: SeasonalShape, time: number): number {
  const phase = (((time % cycle) + cycle) % cycle) / cycle;
  return Math.min(parts.length - 1, Math.floor(phase * parts.length));
}
