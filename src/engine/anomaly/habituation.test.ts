import { createHabituation, evidenceIn, newsIn } from './habituation';

function after(peaks: number): ReturnType<typeof createHabituation> {
  const state = createHabituation();
  for (let peak = 0; peak < peaks; peak++) {
    newsIn(state, 8, 1);
    Array.from({ length: 1000 }, () => newsIn(state, 0, 1));
  }
  return state;
}

describe('habituation', () => {
  it('what recurs is less and less news, and a little less evidence', () => {
    const news = [0, 1, 5, 20].map((peaks) => newsIn(after(peaks), 8, 1));
    expect(news[0]).toBe(8);
    expect([...news].sort((a, b) => b - a)).toEqual(news);
    const state = after(5);
    const fewer = newsIn(state, 8, 1);
    const evidence = evidenceIn(state, 8, { weight: 1, memory: 1 });
    expect(evidence).toBeGreaterThan(fewer);
    expect(evidence).toBeLessThan(8);
    expect(evidenceIn(state, 8, { weight: 1, memory: 100 })).toBeGreaterThan(evidence);
  });

  it('the same evidence shortly after is no news, more of it is', () => {
    const state = after(0);
    expect(newsIn(state, 6, 1)).toBeGreaterThan(0);
    expect(newsIn(state, 5, 1)).toBe(0);
    expect(newsIn(state, 9, 1)).toBeGreaterThan(0);
  });

  it('does not hold small peaks against a large one', () => {
    expect(newsIn(after(20), 40, 1)).toBeGreaterThan(8);
  });
});
