import fc from 'fast-check';
import { measureLinkDistances, findMainCluster } from './findMainCluster';
import { trailingMedian } from './trailingMedian';
import { median } from '../math/median';
import golden from '../../../test/data/golden/clusters.json';

const ascending = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 })
  .map((values) => Float64Array.from(values).sort());

/** Labels by the definition: values that a chain of steps of at most epsilon links belong together. */
function linked(sorted: Float64Array, from: number, epsilon: number): Set<number> {
  const members = new Set([from]);
  for (const member of members) {
    sorted.forEach((value, i) => Math.abs(value - sorted[member]) <= epsilon && members.add(i));
  }
  return members;
}

describe('findMainCluster', () => {
  it.each(Object.entries(golden.clusters))(
    "agrees with scikit-learn's DBSCAN at epsilon %s",
    (epsilon, [first, last]) => {
      expect(findMainCluster(Float64Array.from(golden.values), Number(epsilon))).toEqual({ first, last });
    }
  );

  it('is the largest of the sets that chains of epsilon link', () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: 0, max: 9 }), (sorted, epsilon) => {
        const { first, last } = findMainCluster(sorted, epsilon);
        const sizes = Array.from(sorted, (_, i) => linked(sorted, i, epsilon).size);
        expect(last - first + 1).toBe(Math.max(...sizes));
        expect(linked(sorted, first, epsilon).size).toBe(last - first + 1);
      })
    );
  });
});

describe('measureLinkDistances', () => {
  it('says from which epsilon on a value is linked with the middle', () => {
    fc.assert(
      fc.property(ascending, (sorted) => {
        const cluster = { first: 0, last: sorted.length - 1 };
        const middle = cluster.last >> 1;
        measureLinkDistances(sorted, cluster).forEach((distance, i) => {
          expect(linked(sorted, i, Math.abs(distance)).has(middle)).toBe(true);
          expect(distance !== 0 && linked(sorted, i, Math.abs(distance) - 0.5).has(middle)).toBe(false);
        });
      })
    );
  });
});

describe('trailingMedian', () => {
  it('agrees with the median of the last values, without any later one', () => {
    const value = fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.constantFrom(1, 3, 5), (values, width) => {
        trailingMedian(Float64Array.from(values), width).forEach((result, i) => {
          const window = values.slice(Math.max(0, i - width + 1), i + 1).filter(Number.isFinite);
          const judged = Number.isFinite(values[i]) && 2 * window.length > width;
          const expected = judged ? median(window) : NaN;
          expect(Number.isNaN(expected) ? Number.isNaN(result) : Math.abs(result - expected) < 1e-12).toBe(true);
        });
      })
    );
  });
});
