import { historyIncidents, intensity } from './incidents';
import { services } from './topology';
import { historyLength, minute } from './time';

const start = Date.UTC(2026, 0, 7, 9, 30);
const incidents = historyIncidents(start);

describe('historyIncidents', () => {
  test('there are three of different kinds, apart from each other, inside the history', () => {
    expect(new Set(incidents.map(({ kind }) => kind)).size).toBe(3);
    incidents.forEach(({ from, to }, i) => {
      expect(from).toBeGreaterThan(i === 0 ? start : incidents[i - 1].to);
      expect(to).toBeLessThan(start + historyLength);
    });
  });

  test('they begin at services of the shop', () => {
    const names = services.map(({ name }) => name);
    incidents.forEach(({ service }) => expect(names).toContain(service));
  });
});

describe('intensity', () => {
  test('is 0 outside, 1 in the middle, and between the two on the way', () => {
    const payment = incidents.find(({ kind }) => kind === 'errors')!;
    expect(intensity(payment, payment.from - 1)).toBe(0);
    expect(intensity(payment, payment.from + minute)).toBeCloseTo(0.25);
    expect(intensity(payment, (payment.from + payment.to) / 2)).toBe(1);
    expect(intensity(payment, payment.to)).toBe(0);
  });

  test('a leak grows steadily and ends at once', () => {
    const leak = incidents.find(({ kind }) => kind === 'leak')!;
    expect(intensity(leak, leak.from + 0.75 * (leak.to - leak.from))).toBe(0.75);
    expect(intensity(leak, leak.to)).toBe(0);
  });
});
