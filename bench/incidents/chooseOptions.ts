import { hour, minute } from '../../src/engine';
import type { GroupingOptions } from '../../src/incidents';
import { measureSet, type Measured } from './measure';
import type { IncidentSet, Placement } from './timelines';

/** What is tried. */
export const tried: GroupingOptions[] = [2, 5, 10, 15, 20].flatMap((gap) =>
  [0.25, 0.5, 1, 2].flatMap((linger) =>
    [0, 1, 2].flatMap((hops) =>
      [true, false].map((joins) => ({ gap: gap * minute, linger: linger * hour, hops, joins }))
    )
  )
);

/** A set with how well each of the tried options groups it. */
export interface Tried {
  set: IncidentSet;
  measured: Array<Record<Placement, Measured>>;
}

/** Measures all options on a set. */
export function tryOptions(set: IncidentSet): Tried {
  return { set, measured: tried.map((options) => measureSet(set, options)) };
}

/** How good options are on a set: pairs of alerts rightly together or apart, the mean of the placements. */
export function scoreOptions(measured: Record<Placement, Measured>): number {
  const all = Object.values(measured);
  return all.reduce((sum, { balanced }) => sum + balanced, 0) / all.length;
}

/** The place among those tried of the best on average over the sets; of equals, the first. */
export function chooseOptions(sets: readonly Tried[]): number {
  const scores = tried.map((_, i) => sets.reduce((sum, { measured }) => sum + scoreOptions(measured[i]), 0));
  return scores.indexOf(Math.max(...scores));
}
