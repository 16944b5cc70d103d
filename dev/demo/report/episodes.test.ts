import { explain, findEpisodes } from './episodes';
import { hour, minute } from '../time';

const times = Float64Array.from({ length: 60 }, (_, i) => i * 10 * minute);
const anomaliesAt = (...rows: number[]) => times.map((_, i) => (rows.includes(i) ? i : NaN));

describe('findEpisodes', () => {
  test('anomalies at most an hour apart belong together', () => {
    expect(findEpisodes(times, anomaliesAt(3, 4, 10, 30))).toEqual([
      { from: times[3], to: times[10], peak: 10 },
      { from: times[30], to: times[30], peak: 30 },
    ]);
  });

  test('no anomaly, no episode', () => {
    expect(findEpisodes(times, anomaliesAt())).toEqual([]);
  });
});

describe('explain', () => {
  const incident = { kind: 'errors' as const, service: 'payment', title: 'x', from: 2 * hour, to: 3 * hour };

  test('an incident explains what overlaps it, or follows within minutes', () => {
    expect(explain({ from: 2.5 * hour, to: 4 * hour, peak: 1 }, [incident])).toBe(incident);
    expect(explain({ from: 3 * hour + 10 * minute, to: 4 * hour, peak: 1 }, [incident])).toBe(incident);
  });

  test('it does not explain what happened long before or after', () => {
    expect(explain({ from: 0, to: hour, peak: 1 }, [incident])).toBeUndefined();
    expect(explain({ from: 4 * hour, to: 5 * hour, peak: 1 }, [incident])).toBeUndefined();
  });
});
