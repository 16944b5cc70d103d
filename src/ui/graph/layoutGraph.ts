import type { Dependency } from '../../insight';

// Layers and crossings as in Sugiyama, Tagawa and Toda (1981): longest paths, then sweeps of barycentres.

/** Where a node stands: its layer from the left, and its place in the layer from the top. */
export interface Placed {
  name: string;
  layer: number;
  place: number;
}

export interface GraphLayout {
  nodes: Map<string, Placed>;
  edges: Dependency[];
  layers: number;
  /** From the top to the lowest node. */
  places: number;
}

/** Sweeps over the layers; more change little. */
const sweeps = 4;

/**
 * Callers left of those they call. An edge that closes a cycle is drawn, but moves nothing. Nodes without edges stand in
 * rows below all others; edges of unknown nodes are left out. Deterministic; linear in nodes and edges but for sorting.
 */
export function layoutGraph(names: readonly string[], dependencies: readonly Dependency[]): GraphLayout {
  const known = new Set(names);
  const edges = dependencies.filter(
    ({ caller, callee }) => caller !== callee && known.has(caller) && known.has(callee)
  );
  const joined = new Set(edges.flatMap(({ caller, callee }) => [caller, callee]));
  const layers = orderedLayers(
    names.filter((name) => joined.has(name)),
    edges
  );
  const drawn = layers.flatMap((layer, at) => layer.map((name, place): Placed => ({ name, layer: at, place })));
  const below = placeBelow(
    layers,
    names.filter((name) => !joined.has(name))
  );
  const placed = [...drawn, ...below];
  return {
    nodes: new Map(placed.map((one) => [one.name, one])),
    edges,
    layers: placed.reduce((most, { layer }) => Math.max(most, layer + 1), 0),
    places: placed.reduce((most, { place }) => Math.max(most, place + 1), 0),
  };
}

function orderedLayers(names: readonly string[], edges: readonly Dependency[]): string[][] {
  const layerOf = assignLayers(names, edges);
  const layers: string[][] = [];
  names.forEach((name) => (layers[layerOf.get(name) ?? 0] ??= []).push(name));
  orderLayers(layers, edges);
  return layers;
}

/** As wide as the layers, or so that what is drawn is about as wide as high. */
function placeBelow(layers: readonly string[][], names: readonly string[]): Placed[] {
  const width = Math.max(layers.length, Math.ceil(Math.sqrt(names.length) / 2));
  const top = layers.reduce((most, layer) => Math.max(most, layer.length), 0);
  return names.map((name, i) => ({ name, layer: i % width, place: top + Math.floor(i / width) }));
}

/** The longest way from a service that nothing calls, along edges that close no cycle. */
function assignLayers(names: readonly string[], edges: readonly Dependency[]): Map<string, number> {
  const callees = new Map<string, string[]>(names.map((name) => [name, []]));
  edges.forEach(({ caller, callee }) => callees.get(caller)?.push(callee));
  const order = callersFirst(names, callees);
  const rank = new Map(order.map((name, i) => [name, i]));
  const layers = new Map<string, number>(names.map((name) => [name, 0]));
  for (const name of order) {
    const next = (layers.get(name) ?? 0) + 1;
    for (const callee of callees.get(name) ?? []) {
      const isForward = (rank.get(callee) ?? 0) > (rank.get(name) ?? 0);
      if (isForward && (layers.get(callee) ?? 0) < next) {
        layers.set(callee, next);
      }
    }
  }
  return layers;
}

/** Depth first, without recursion: a long chain must not exhaust the stack. */
function callersFirst(names: readonly string[], callees: ReadonlyMap<string, string[]>): string[] {
  const isCalled = new Set([...callees.values()].flat());
  const starts = [...names.filter((name) => !isCalled.has(name)), ...names];
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const start of starts) {
    const stack: Array<{ name: string; next: number }> = seen.has(start) ? [] : [{ name: start, next: 0 }];
    seen.add(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const callee = callees.get(top.name)?.[top.next++];
      if (callee === undefined) {
        finished.push(top.name);
        stack.pop();
      } else if (!seen.has(callee)) {
        seen.add(callee);
        stack.push({ name: callee, next: 0 });
      }
    }
  }
  return finished.reverse();
}

/** Puts each node near the middle of its neighbours in the layer before, then in the one behind, some times over. */
function orderLayers(layers: string[][], edges: readonly Dependency[]): void {
  const neighbours = new Map<string, string[]>(layers.flat().map((name) => [name, []]));
  edges.forEach(({ caller, callee }) => {
    neighbours.get(caller)?.push(callee);
    neighbours.get(callee)?.push(caller);
  });
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forward = sweep % 2 === 0;
    for (let i = 1; i < layers.length; i++) {
      const at = forward ? i : layers.length - 1 - i;
      sortByMiddle(layers[at], layers[forward ? at - 1 : at + 1], neighbours);
    }
  }
}

function sortByMiddle(layer: string[], before: readonly string[], neighbours: ReadonlyMap<string, string[]>): void {
  const place = new Map(before.map((name, i) => [name, i]));
  const middle = new Map(
    layer.map((name, i) => {
      const known = (neighbours.get(name) ?? []).flatMap((one) => place.get(one) ?? []);
      return [name, known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : i];
    })
  );
  layer.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
}
