import fc from 'fast-check';
import { layoutGraph } from './layoutGraph';

const edge = (text: string) => ({ caller: text[0], callee: text[1] });
const assignLayers = (names: string, edges: string[]) =>
  Object.fromEntries(
    [...layoutGraph([...names], edges.map(edge)).nodes.values()].map(({ name, layer }) => [name, layer])
  );

describe('layoutGraph', () => {
  it('puts callers left of all they call, however they are reached', () => {
    expect(assignLayers('abcd', ['ab', 'bc', 'ac', 'dc'])).toEqual({ a: 0, b: 1, c: 2, d: 0 });
  });

  it('draws cycles, calls to oneself and strangers without end', () => {
    expect(assignLayers('abc', ['ab', 'bc', 'ca', 'aa', 'ax'])).toEqual({ a: 0, b: 1, c: 2 });
    expect(layoutGraph(['a'], [edge('aa'), edge('ax')]).edges).toEqual([]);
    expect(layoutGraph([], [])).toMatchObject({ layers: 0, places: 0 });
  });

  it('puts those that nobody calls and that call nobody below the others, in rows', () => {
    const { nodes, layers, places } = layoutGraph([...'abcdef'], [edge('ab')]);
    const spots = [...'cdef'].map((name) => [nodes.get(name)?.layer, nodes.get(name)?.place]);
    expect(spots).toEqual([
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ]);
    expect([layers, places]).toEqual([2, 3]);
  });

  it('uncrosses what can be uncrossed', () => {
    const { nodes } = layoutGraph(['a', 'b', 'c', 'd'], ['ad', 'bc'].map(edge));
    const above = (one: string, other: string) => (nodes.get(one)?.place ?? 0) < (nodes.get(other)?.place ?? 0);
    expect(above('a', 'b')).toBe(above('d', 'c'));
  });

  it('gives every node a place of its own, and acyclic edges a direction', () => {
    const ordered = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.array(ordered, { maxLength: 40 }), (pairs) => {
        const names = Array.from({ length: 15 }, (_, i) => `s${i}`);
        const edges = pairs.map(([a, b]) => ({ caller: `s${a}`, callee: `s${b}` }));
        const { nodes } = layoutGraph(names, edges);
        const spots = new Set([...nodes.values()].map(({ layer, place }) => `${layer} ${place}`));
        const forward = edges.every(({ caller, callee }) => nodes.get(caller)!.layer < nodes.get(callee)!.layer);
        return spots.size === 15 && forward;
      })
    );
  });
});
