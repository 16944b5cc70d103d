import { whatIfRow } from '../../../../test/support/app/capacityFrames';
import { findOutcome, sortByOutcome, summariseServices } from './outcome';

const reached = whatIfRow({ service: 'a', then: { lower: 0.9, point: 1.1, upper: 1.3 }, limit: 1 });
const perhaps = whatIfRow({ service: 'b', then: { lower: 0.7, point: 0.9, upper: 1 }, limit: 1 });
const holds = whatIfRow({ service: 'a', then: { lower: 0.1, point: 0.2, upper: 0.3 }, limit: 1, growth: 0.3 });
const unknown = whatIfRow({ service: 'c', limit: NaN });

it('a limit is reached where the point is, perhaps where the interval is, and not known without one', () => {
  expect([reached, perhaps, holds, unknown].map(findOutcome)).toEqual(['reached', 'perhaps', 'holds', 'unknown']);
  expect(findOutcome(whatIfRow({ ...holds, p50: 86_400 }))).toBe('later');
});

it('a row of which nothing can be said does not hold', () => {
  const then = { lower: NaN, point: NaN, upper: NaN };
  expect(findOutcome(whatIfRow({ ...holds, then }))).toBe('unknown');
});

it('sorts the worst first', () => {
  expect(sortByOutcome([unknown, holds, perhaps, reached])).toEqual([reached, perhaps, holds, unknown]);
});

it('a service that grows is known, though nothing of it could run out', () => {
  expect(summariseServices([], [{ service: 'web', percent: 30 }]).get('web')).toEqual({
    outcome: 'unknown',
    growth: 0.3,
  });
});

it('a service is as bad as its worst resource', () => {
  expect(summariseServices([holds, reached, unknown]).get('a')).toEqual({ outcome: 'reached', growth: reached.growth });
});
