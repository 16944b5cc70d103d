import type { Method } from './methods/methods';
import { placeCause, randomTopK, rank, topK, wilson } from './topK';
import type { Trial } from './trial';

const trial: Trial = {
  name: 'one',
  incident: { from: 0, to: 1 },
  signals: [],
  dependencies: [],
  candidates: ['a', 'b', 'c', 'd'],
  cause: 'c',
};
const scoring = (scores: Record<string, number>): Method => ({
  name: 'fixed',
  score: () => new Map(Object.entries(scores)),
});

describe('top-k accuracy', () => {
  it('ranks the candidates by score, equal ones by name, those without a score last', () => {
    expect(rank(scoring({ c: 1, b: 1, d: Infinity, ghost: 9 }), trial)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('counts incidents whose cause is among the first k', () => {
    const { incidents, accuracy } = topK(
      [0, 2, undefined, 3].map((ahead) => (ahead === undefined ? ahead : { ahead, tied: 1 }))
    );
    expect(incidents).toBe(4);
    expect(accuracy).toEqual([0.25, 0.25, 0.5, 0.75, 0.75]);
  });

  it('counts equally suspect services as a draw among them', () => {
    expect(placeCause(scoring({ d: 2, c: 1, b: 1 }), trial)).toEqual({ ahead: 1, tied: 2 });
    expect(placeCause(scoring({}), trial)).toEqual({ ahead: 0, tied: 4 });
    expect(topK([{ ahead: 1, tied: 2 }]).accuracy).toEqual([0, 0.5, 1, 1, 1]);
  });

  it('counts a cause without data as missed', () => {
    expect(placeCause(scoring({ ghost: 1 }), { ...trial, cause: 'ghost' })).toBeUndefined();
    expect(randomTopK([trial, { ...trial, cause: 'ghost' }]).accuracy).toEqual([0.125, 0.25, 0.375, 0.5, 0.5]);
  });

  it("gives Wilson's interval, inside [0, 1] at both ends", () => {
    expect(wilson(0.5, 10)).toEqual({ lower: expect.closeTo(0.2366, 4), upper: expect.closeTo(0.7634, 4) });
    expect(wilson(0, 10).lower).toBeCloseTo(0, 12);
    expect(wilson(1, 10).upper).toBeCloseTo(1, 12);
  });
});
