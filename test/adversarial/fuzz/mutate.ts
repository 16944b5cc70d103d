import { createText, createValue, toJson } from './hostileValues';
import type { Random } from '../stage/random';

type Node = Record<string, unknown>;
/** Sets __proto__ as a field, which an assignment would not. */
const open = { enumerable: true, writable: true, configurable: true };

/** A copy of something valid with one to four changes anywhere in it. */
export function mutate(random: Random, valid: unknown): unknown {
  const copy: unknown = structuredClone(valid);
  const changes = 1 + random.below(4);
  let root: unknown = copy;
  for (let i = 0; i < changes; i++) {
    root = change(random, root);
  }
  return root;
}

function change(random: Random, root: unknown): unknown {
  const places = listPlaces(root);
  if (places.length === 0 || random.chance(0.02)) {
    return createValue(random);
  }
  const [parent, name] = random.pick(places);
  const changes = [
    () => (parent[name] = createValue(random)),
    () => (parent[name] = createValue(random)),
    () => (parent[name] = createText(random)),
    () => delete parent[name],
    () => (parent[name] = [parent[name]]),
    () => (parent[name] = toJson(parent[name])),
    () => Object.defineProperty(parent, createText(random).slice(0, 200), { value: createValue(random), ...open }),
  ];
  random.pick(changes)();
  return root;
}

/** Everything in a tree, by what holds it. */
function listPlaces(node: unknown): Array<[parent: Node, name: string]> {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const parent = node as Node;
  return Object.keys(parent).flatMap((name) => [[parent, name] as [Node, string], ...listPlaces(parent[name])]);
}

/** JSON of something; now and then cut off, or with bytes that were changed. */
export function toHostileText(random: Random, value: unknown): string {
  const text = toJson(value);
  if (random.chance(0.97)) {
    return text;
  }
  const at = random.below(text.length + 1);
  return random.chance(0.5) ? text.slice(0, at) : text.slice(0, at) + createText(random) + text.slice(at + 1);
}
