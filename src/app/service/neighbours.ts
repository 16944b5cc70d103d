import type { Dependency } from '../../insight';

/** Services that a service depends on or that depend on it, each list by name. */
export interface Neighbours {
  callers: string[];
  callees: string[];
}

export function findNeighbours(service: string, dependencies: readonly Dependency[]): Neighbours {
  const names = (some: Dependency[], pick: (one: Dependency) => string) =>
    [...new Set(some.map(pick))].filter((name) => name !== service).sort();
  return {
    callers: names(
      dependencies.filter(({ callee }) => callee === service),
      ({ caller }) => caller
    ),
    callees: names(
      dependencies.filter(({ caller }) => caller === service),
      ({ callee }) => callee
    ),
  };
}
