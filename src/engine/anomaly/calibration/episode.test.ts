import { createEpisode, updateEpisode } from './episode';

const limits = { needed: 8, mayBegin: true, maxAge: 24 };

function run(evidence: number[], options = limits) {
  const episode = createEpisode();
  return evidence.map((one) => updateEpisode(episode, one, options));
}

it('begins at the evidence needed, goes on at half of it and ends with the value', () => {
  const flags = run([0, 7, 9, 5, 3, 5, 0, 0]).map(({ anomalous }) => anomalous);
  expect(flags).toEqual([false, false, true, true, false, true, false, false]);
});

it('begins nothing where it may not', () => {
  expect(run([9, 20], { ...limits, mayBegin: false }).some(({ anomalous }) => anomalous)).toBe(false);
});

it('is over after six usual observations, and says how far beyond the needed evidence it went', () => {
  const found = run([9, 11, 0, 0, 0, 0, 0, 0, 0, 0]).map(({ ended }) => ended);
  expect(found.indexOf(3)).toBe(8);
  expect(found.filter((one) => one !== undefined)).toHaveLength(1);
});

it('takes what lasts for normal until it has passed', () => {
  const flags = run([...Array<number>(40).fill(9), ...Array<number>(8).fill(0), 9]).map(({ anomalous }) => anomalous);
  expect(flags.filter(Boolean)).toHaveLength(25);
  expect(flags[30]).toBe(false);
  expect(flags[48]).toBe(true);
});
