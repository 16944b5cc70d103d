import { hour, minute } from '../../engine';
import { findEnd, type Trouble } from '../trouble';
import type { Neighbourhood } from './createNeighbourhood';

/** What a deploy breaks mostly breaks within this time, ms. */
const maxLead = hour;
/** It may show a little later than what it broke: versions are seen when they are scraped. */
const maxLag = 10 * minute;

interface Span {
  index: number;
  start: number;
  end: number;
}

/**
 * The groups with the deploys and changepoints that may have to do with them, all by time: each goes to the first group that
 * begins after it, or to one that it falls into, of its own service before those of neighbours. Others are left out.
 */
export function addCauses(
  groups: ReadonlyArray<readonly Trouble[]>,
  causes: readonly Trouble[],
  { listNear }: Pick<Neighbourhood, 'listNear'>
): Trouble[][] {
  const spans = groups.map((troubles, index): Span => ({ index, ...findSpan(troubles) }));
  const byPlace = indexPlaces(groups, spans);
  const joined = groups.map((troubles) => [...troubles]);
  for (const cause of causes) {
    const find = (places: readonly string[]) =>
      places.flatMap((place) => findSpanAt(byPlace.get(place) ?? [], cause.start) ?? [])[0];
    const found = find(cause.services) ?? find(cause.services.flatMap((place) => listNear(place)));
    if (found) {
      joined[found.index].push(cause);
    }
  }
  return joined.map((troubles) => troubles.sort((a, b) => a.start - b.start));
}

function findSpan(troubles: readonly Trouble[]): Omit<Span, 'index'> {
  return troubles.reduce(
    ({ start, end }, one) => ({ start: Math.min(start, one.start), end: Math.max(end, findEnd(one)) }),
    { start: Infinity, end: -Infinity }
  );
}

/** The spans of the groups that hit each place, by their starts. */
function indexPlaces(groups: ReadonlyArray<readonly Trouble[]>, spans: readonly Span[]): Map<string, Span[]> {
  const byPlace = new Map<string, Span[]>();
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    for (const place of new Set(groups[span.index].flatMap(({ services }) => services))) {
      const known = byPlace.get(place) ?? [];
      known.push(span);
      byPlace.set(place, known);
    }
  }
  return byPlace;
}

/** Of spans by their starts: the one that a time falls into or just before. */
function findSpanAt(spans: readonly Span[], time: number): Span | undefined {
  return spans.find(({ start, end }) => time >= start - maxLead && (time <= start + maxLag || time <= end));
}
