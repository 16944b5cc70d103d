import { shop } from '../../../test/support/engine/shop';
import { hour } from '../series/units';
import type { Series } from '../types';
import { cutFitWindow } from './cutFitWindow';

function part({ start, step, values }: Series, from: number, to: number): Series {
  return { start: start + from * step, step, values: values.slice(from, to) };
}

describe('cutFitWindow', () => {
  it('stays the same while a window slides, until the next block is full', () => {
    const full = shop(800);
    const parts = Array.from({ length: 101 }, (_, i) => cutFitWindow(part(full, i, i + 600)));
    const starts = new Set(parts.map(({ start }) => start));
    expect(starts.size).toBeLessThanOrEqual(18);
    parts.forEach(({ start, values }, i) => {
      expect(start).toBeGreaterThanOrEqual(i * hour);
      expect(start + values.length * hour).toBeLessThanOrEqual((i + 600) * hour);
      expect(values.length).toBeGreaterThan(0.95 * 600);
    });
  });

  it('is the whole of a short series', () => {
    expect(cutFitWindow(shop(60)).values.length).toBe(60);
  });
});
