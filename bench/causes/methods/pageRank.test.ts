import { pageRank } from './pageRank';

const walk = (weights: Record<string, number>, ...calls: string[]) =>
  pageRank(
    new Map(Object.entries(weights)),
    calls.map((pair) => ({ caller: pair.split('>')[0], callee: pair.split('>')[1] }))
  );

it('gathers at the callee, sums to 1, and passes over unknown services and circles', () => {
  const scores = walk({ web: 2, shop: 2, db: 1 }, 'web>shop', 'shop>db', 'shop>ghost', 'db>db', 'db>web');
  expect([...scores.values()].reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
  const open = walk({ web: 2, shop: 2, db: 1 }, 'web>shop', 'shop>db');
  expect(open.get('db')).toBeGreaterThan(open.get('web') ?? 1);
});

it('is what it is given where no service calls another', () => {
  expect(walk({ a: 3, b: 1 }).get('a')).toBeCloseTo(0.75, 9);
  expect(walk({ a: 0, b: 0 }).get('a')).toBeCloseTo(0.5, 9);
});
