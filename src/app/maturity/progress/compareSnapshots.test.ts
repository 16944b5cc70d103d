import { compareSnapshots, listChangedChecks } from './compareSnapshots';
import type { RecordedSeries, Snapshot } from './history';

const one = (service: string, team: string, ...values: number[]): RecordedSeries => ({
  service,
  team,
  times: [],
  values,
});
const snapshot = (own: Partial<Snapshot>): Snapshot => ({ score: [], level: [], checks: new Map(), ...own });

it('everything stands before teams, and teams before services; what one date lacks is not known', () => {
  const before = snapshot({ score: [one('cart', 'shop', 20), one('', '', 41)], level: [one('', '', 0)] });
  const after = snapshot({ score: [one('', 'shop', 70), one('', '', NaN, 64)], level: [one('', '', 2)] });
  expect(compareSnapshots(before, after)).toEqual([
    { service: '', team: '', scoreBefore: 41, scoreAfter: 64, levelBefore: 0, levelAfter: 2 },
    { service: '', team: 'shop', scoreBefore: NaN, scoreAfter: 70, levelBefore: NaN, levelAfter: NaN },
    { service: 'cart', team: 'shop', scoreBefore: 20, scoreAfter: NaN, levelBefore: NaN, levelAfter: NaN },
  ]);
});

it('checks that changed are listed, the greatest change first', () => {
  const before = snapshot({
    checks: new Map([
      ['a', 0.5],
      ['b', 1],
      ['same', 0.2],
    ]),
  });
  const after = snapshot({
    checks: new Map([
      ['a', 0.6],
      ['b', 0],
      ['same', 0.2],
      ['new', 1],
    ]),
  });
  expect(listChangedChecks(before, after)).toEqual([
    { check: 'b', before: 1, after: 0 },
    { check: 'a', before: 0.5, after: 0.6 },
  ]);
});
