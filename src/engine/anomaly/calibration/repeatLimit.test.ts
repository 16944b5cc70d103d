import { minute, week } from '../../series/units';
import { createRepeatLimit, limitRepeats } from './repeatLimit';

const rate = { falseAlarmsPerWeek: 1, step: 5 * minute, needed: 7.6 };

/** Whether the episodes at every `every`-th observation are rare enough, over four weeks. */
function run(every: number, evidence: number, lasting = 1): boolean[] {
  const state = createRepeatLimit();
  const found: boolean[] = [];
  for (let i = 0; i < (4 * week) / rate.step; i++) {
    const isEpisode = i % every < lasting;
    const isRare = limitRepeats(state, isEpisode ? evidence : 0, rate);
    if (i % every === 0) {
      found.push(isRare);
    }
  }
  return found;
}

it('lets pass what comes as often as alarms may', () => {
  expect(run(week / rate.step, 12)).toEqual([true, true, true, true]);
});

it('stops what comes every day after as many as four weeks may have, and a few', () => {
  const found = run(288, 12);
  expect(found.filter(Boolean)).toHaveLength(7);
  expect(found.slice(0, 7).every(Boolean)).toBe(true);
});

it('counts an episode once, however long it lasts', () => {
  expect(run(288, 12, 60).filter(Boolean)).toHaveLength(7);
});

it('does not hold small episodes against a much larger one', () => {
  const state = createRepeatLimit();
  for (let i = 0; i < 8064; i++) {
    limitRepeats(state, i % 288 === 0 ? 8 : 0, rate);
  }
  expect(limitRepeats(state, 8, rate)).toBe(false);
  expect(limitRepeats(state, 12, rate)).toBe(true);
});
