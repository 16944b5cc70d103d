import { day, hour } from '../../series/units';
import { createPhaseMemory, enterPart, learnPhase, type PhaseMemory } from './phaseMemory';
import { readPhaseRange } from './phaseRange';

/** Hours of days from `value`; the memory is then at `hourOfDay` of the day after. */
function remember(days: number, hourOfDay: number, value: (d: number, h: number) => number): PhaseMemory {
  const memory = createPhaseMemory(day, hour);
  if (memory === undefined) {
    throw new Error('a day has 24 hours');
  }
  for (let d = 0; d < days; d++) {
    for (let h = 0; h < 24; h++) {
      enterPart(memory, d * day + h * hour);
      const one = value(d, h);
      if (!Number.isNaN(one)) {
        learnPhase(memory, one, one);
      }
    }
  }
  enterPart(memory, days * day + hourOfDay * hour);
  return memory;
}

it('is the second most extreme of the cycles, with the neighbouring parts', () => {
  const range = readPhaseRange(remember(7, 12, (d, h) => (h === 11 ? 10 + d : h === 12 ? 5 : 0)));
  expect(range).toMatchObject({ known: 7, lower: 0, upper: 15, highestDeviation: 15, usualDeviation: 5 });
});

it('does not hold what came once, and holds what came twice', () => {
  const outages = (days: number[]) => remember(9, 3, (d, h) => (h === 3 && days.includes(d) ? 100 : 1));
  expect(readPhaseRange(outages([4])).upper).toBe(1);
  expect(readPhaseRange(outages([4, 6])).upper).toBe(100);
});

it('crosses midnight, and knows nothing of what is missing', () => {
  expect(readPhaseRange(remember(5, 0, (_, h) => (h === 23 ? 50 : 1))).upper).toBe(50);
  expect(readPhaseRange(remember(3, 5, () => NaN)).known).toBe(0);
});

it('remembers thirteen cycles before the present one', () => {
  const range = readPhaseRange(remember(20, 6, (d) => (d < 7 ? 100 : 1)));
  expect(range).toMatchObject({ known: 13, upper: 1 });
});

it('has no parts where a cycle has fewer than four steps', () => {
  expect(createPhaseMemory(day, 7 * hour)).toBeUndefined();
  expect(createPhaseMemory(undefined, hour)).toBeUndefined();
});

it('keeps small differences of large values', () => {
  const range = readPhaseRange(remember(5, 6, (_, h) => 1.8e9 + h));
  expect([range.lower, range.upper]).toEqual([1.8e9 + 5, 1.8e9 + 7]);
});

it('finds the part of a time exactly', () => {
  const memory = createPhaseMemory(day, 300_000);
  const parts = Array.from({ length: 288 }, (_, i) => {
    enterPart(memory!, 1_700_000_100_000 + i * 300_000);
    return memory!.currentPart;
  });
  expect(new Set(parts).size).toBe(96);
});
