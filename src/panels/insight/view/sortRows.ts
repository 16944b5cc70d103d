import type { FleetRow } from '../../../ui/fleet';
import type { SortKey } from '../options';

export interface Sorting {
  by: SortKey;
  /** The other way round: the least grave, the smallest, Z before A. */
  reversed: boolean;
}

/** The rows in an order; those without a value come last, equal ones stay as they came: the gravest first. */
export function sortRows(rows: readonly FleetRow[], { by, reversed }: Sorting): FleetRow[] {
  if (by === 'health') {
    return reversed ? [...rows].reverse() : [...rows];
  }
  const sign = reversed ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === 'service') {
      return sign * a.service.localeCompare(b.service, undefined, { numeric: true });
    }
    const [one, other] = [a.figures[by].value, b.figures[by].value];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null);
    }
    // A short runway is the interesting end, of the others the large values are.
    return sign * (by === 'runway' ? one - other : other - one);
  });
}

/** Which way the values of a column run from the top: names and runways start with the least, all else with the most. */
export function findDirection({ by, reversed }: Sorting): 'ascending' | 'descending' {
  const startsLow = by === 'service' || by === 'runway';
  return startsLow === reversed ? 'descending' : 'ascending';
}
