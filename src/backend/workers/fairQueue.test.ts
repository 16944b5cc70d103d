import { createFairQueue } from './fairQueue';

const drain = <T>(next: () => T | undefined) => {
  const taken: T[] = [];
  for (let piece = next(); piece !== undefined; piece = next()) {
    taken.push(piece);
  }
  return taken;
};

describe('turns', () => {
  test('a caller with many pieces alternates with callers that came later', () => {
    const turns = createFairQueue<string>();
    turns.add(['a1', 'a2', 'a3', 'a4']);
    turns.add(['b1']);
    turns.add(['c1', 'c2']);
    expect(turns.size).toBe(7);
    expect(drain(turns.next)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4']);
    expect(turns.size).toBe(0);
  });

  test('pieces that are taken back are not handed out', () => {
    const turns = createFairQueue<string>();
    const takeBack = turns.add(['a1', 'a2', 'a3']);
    turns.add(['b1']);
    expect(turns.next()).toBe('a1');
    takeBack();
    expect(turns.size).toBe(1);
    expect(drain(turns.next)).toEqual(['b1']);
  });
});
