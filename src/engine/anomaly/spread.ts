/** Where values usually are, season or not, and how far from there. Plain data. */
export interface Spread {
  /** NaN before the first value. */
  centre: number;
  /** Mean absolute distance from the centre; NaN before the second value. */
  usual: number;
}

/** Values further out than so many usual distances move the centre no more than one just there. */
const furthest = 5;
/** Values before any is held to be far out. */
const enough = 30;

export function createSpread(): Spread {
  return { centre: NaN, usual: NaN };
}

/** Distance of `value` from the centre in usual distances, with its sign; 0 while too little is known. */
export function outlyingness({ centre, usual }: Spread, value: number): number {
  return usual > 0 ? (value - centre) / usual : 0;
}

/** Learns a finite value; `seen` came before it, and about `memory` of them are remembered. */
export function learnSpread(spread: Spread, value: number, { seen, memory }: { seen: number; memory: number }): void {
  if (Number.isNaN(spread.centre)) {
    spread.centre = value;
  }
  const distance = value - spread.centre;
  const cap = seen > enough ? furthest * spread.usual : Infinity;
  const counted = Math.min(Math.max(distance, -cap), cap);
  const rate = 1 / Math.min(seen + 1, memory);
  const size = Math.abs(counted);
  spread.centre += counted * rate;
  spread.usual = Number.isNaN(spread.usual) ? size : spread.usual + (size - spread.usual) * rate;
}
