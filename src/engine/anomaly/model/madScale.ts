/** Where values usually are, season or not, and how far from there. Plain data. */
export interface MadScale {
  /** NaN before the first value. */
  centre: number;
  /** Mean absolute deviation from the centre; NaN before the first value. */
  deviation: number;
}

/** Values further out than so many deviations move the centre no more than one just there. */
const winsorLimit = 5;
/** Values before any is held to be far out. */
const minSeen = 30;

export function createMadScale(): MadScale {
  return { centre: NaN, deviation: NaN };
}

/** Distance of `value` from the centre in mean absolute deviations, with its sign; 0 while too little is known. */
export function standardizeLevel({ centre, deviation }: MadScale, value: number): number {
  return deviation > 0 ? (value - centre) / deviation : 0;
}

/** Learns a finite value; `seen` came before it, and about `memory` of them are remembered. */
export function learnMadScale(
  scale: MadScale,
  value: number,
  { seen, memory }: { seen: number; memory: number }
): void {
  if (Number.isNaN(scale.centre)) {
    scale.centre = value;
  }
  const distance = value - scale.centre;
  const limit = seen > minSeen ? winsorLimit * scale.deviation : Infinity;
  const counted = Math.min(Math.max(distance, -limit), limit);
  const rate = 1 / Math.min(seen + 1, memory);
  const size = Math.abs(counted);
  scale.centre += counted * rate;
  scale.deviation = Number.isNaN(scale.deviation) ? size : scale.deviation + (size - scale.deviation) * rate;
}
