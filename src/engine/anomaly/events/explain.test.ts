import type { AnomalyEvent } from './anomalyEvent';
import { explain } from './explain';
import { hour } from '../../series/units';

const event = { start: 0, end: 5 * hour, peak: hour, direction: 'up', severity: 1 } as const;

const lines: Array<[string, Pick<AnomalyEvent, 'kind' | 'observed' | 'expected'>]> = [
  ['861 M where 471 M to 478 M was expected.', seen('spike', 861_000_000, [471_000_000, 478_400_000])],
  ['The level moved up: 9150 where 0 to 12.3 was usual, for 6 h.', seen('level shift', 9150, [0, 12.34])],
  ['No data for 6 h where -15 k to 0.002 was expected.', seen('missing', NaN, [-15_000, 0.002])],
];

function seen(kind: AnomalyEvent['kind'], observed: number, [lower, upper]: [number, number]) {
  return { kind, observed, expected: { lower, upper } };
}

test.each(lines)('an event reads "%s"', (line, what) => {
  expect(explain({ ...event, ...what }, hour)).toBe(line);
});
