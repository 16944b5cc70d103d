import { createSuppression, suppressEvidence, learnNovelty } from './repeatSuppression';

function after(peaks: number): ReturnType<typeof createSuppression> {
  const state = createSuppression();
  for (let peak = 0; peak < peaks; peak++) {
    learnNovelty(state, 8, 1);
    Array.from({ length: 1000 }, () => learnNovelty(state, 0, 1));
  }
  return state;
}

describe('repeat suppression', () => {
  it('what recurs is less and less novel, and a little less evidence', () => {
    const novelties = [0, 1, 5, 20].map((peaks) => learnNovelty(after(peaks), 8, 1));
    expect(novelties[0]).toBe(8);
    expect([...novelties].sort((a, b) => b - a)).toEqual(novelties);
    const state = after(5);
    const fewer = learnNovelty(state, 8, 1);
    const evidence = suppressEvidence(state, 8, { weight: 1, peakMemory: 1 });
    expect(evidence).toBeGreaterThan(fewer);
    expect(evidence).toBeLessThan(8);
    expect(suppressEvidence(state, 8, { weight: 1, peakMemory: 100 })).toBeGreaterThan(evidence);
  });

  it('the same evidence shortly after is not novel, more of it is', () => {
    const state = after(0);
    expect(learnNovelty(state, 6, 1)).toBeGreaterThan(0);
    expect(learnNovelty(state, 5, 1)).toBe(0);
    expect(learnNovelty(state, 9, 1)).toBeGreaterThan(0);
  });

  it('does not hold small peaks against a large one', () => {
    expect(learnNovelty(after(20), 40, 1)).toBeGreaterThan(8);
  });
});
