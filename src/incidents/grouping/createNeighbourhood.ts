import type { ServiceGraph } from '../trouble';

/** Who is near whom in the service graph. */
export interface Neighbourhood {
  /** Other services and nodes at most `hops` calls or placements away, nearest first; at most 1,000. */
  listNear(place: string): readonly string[];
  /** Whether anything is known of who calls whom. */
  hasEdges: boolean;
}

/** Of a service that everybody calls, more are not looked at. */
const maxNear = 1000;

/** Who has more neighbours, such as a gateway or a node, is near to each of them and brings none of them near to another. */
const maxLinks = 20;

/** The neighbourhoods of a graph; calls and placements join in both directions. Each one is looked up once. */
export function createNeighbourhood({ dependencies, runsOn }: ServiceGraph, hops: number): Neighbourhood {
  const edges = new Map<string, Set<string>>();
  const connect = (a: string, b: string) => {
    const known = edges.get(a) ?? new Set();
    edges.set(a, known.add(b));
  };
  const pairs = [
    ...dependencies.map(({ caller, callee }) => [caller, callee]),
    ...runsOn.map(({ service, node }) => [service, node]),
  ];
  for (const [a, b] of pairs) {
    connect(a, b);
    connect(b, a);
  }
  const found = new Map<string, readonly string[]>();
  return {
    hasEdges: dependencies.length > 0,
    listNear(place) {
      const known = found.get(place) ?? walk(edges, place, hops);
      found.set(place, known);
      return known;
    },
  };
}

function walk(edges: ReadonlyMap<string, ReadonlySet<string>>, place: string, hops: number): string[] {
  const reached = new Set([place]);
  let nearest = [place];
  for (let hop = 0; hop < hops && nearest.length > 0 && reached.size <= maxNear; hop++) {
    const next: string[] = [];
    const links = nearest.map((one) => edges.get(one) ?? new Set<string>());
    for (const other of links.flatMap((own) => (hop > 0 && own.size > maxLinks ? [] : [...own]))) {
      if (!reached.has(other) && reached.size <= maxNear) {
        reached.add(other);
        next.push(other);
      }
    }
    nearest = next;
  }
  return [...reached].slice(1);
}
