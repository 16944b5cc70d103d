import type { PlanRow } from '../read/planRows';
import { planRow } from '../../../../test/support/app/capacityFrames';
import { countUrgencies, findUrgency, sortBySoonest } from './urgency';

const now = 1_000_000;
const due: PlanRow = planRow({ service: 'due', orderBy: now - 1, p10: 10, p50: 20 });
const later: PlanRow = planRow({ service: 'later', orderBy: now + 5, p10: 10, p50: 20 });
const enough: PlanRow = planRow({ service: 'enough', orderBy: NaN, p10: NaN, p50: NaN, p90: NaN });
const unlimited: PlanRow = planRow({ service: 'unlimited', limit: NaN });

it('a limit that is reached is due whatever the order takes', () => {
  expect(findUrgency(planRow({ p50: 0, orderBy: NaN }), now)).toBe('now');
});

it('counts what is due, ahead, enough, and what has no limit', () => {
  expect(countUrgencies([due, later, later, enough, unlimited], now)).toEqual({
    now: 1,
    ahead: 2,
    enough: 1,
    unknown: 1,
  });
  expect(findUrgency(planRow({ orderBy: NaN, p50: NaN, p90: NaN, p10: 5 }), now)).toBe('ahead');
});

it('a row without a forecast is never enough', () => {
  expect(findUrgency(planRow({ probability: NaN }), now)).toBe('unknown');
});

it('sorts the soonest first, and the fullest first among those that suffice', () => {
  const fuller = planRow({ ...enough, service: 'fuller', now: 0.9, limit: 1 });
  const rows = [unlimited, { ...enough, now: 0.2, limit: 1 }, fuller, later, due];
  expect(sortBySoonest(rows, now).map(({ service }) => service)).toEqual([
    'due',
    'later',
    'fuller',
    'enough',
    'unlimited',
  ]);
});
