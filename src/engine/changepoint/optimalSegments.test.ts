import fc from 'fast-check';
import { optimalSegments, type SegmentationOptions } from './optimalSegments';
import { segmentCosts, type SegmentCosts } from './segmentCosts';
import golden from '../../../test/data/golden/changepoints.json';

const value = fc.double({ min: -5, max: 5, noNaN: true });
/** What a line must save over a level, unless a test says otherwise. */
const slopePenalty = 3;

function costsOf(values: number[], lineSaves = slopePenalty): SegmentCosts {
  const positions = Float64Array.from(values.keys());
  const marks = Array.from({ length: values.length + 1 }, (_, i) => i);
  return segmentCosts({ values: Float64Array.from(values), positions }, { marks, slopePenalty: lineSaves });
}

/** Least total over every way to cut, without pruning. */
function leastTotal(costs: SegmentCosts, { penalty, minLength }: SegmentationOptions): number {
  const best = [-penalty];
  for (let end = 1; end <= costs.segments; end++) {
    best[end] = Infinity;
    for (let start = 0; start <= end - minLength; start++) {
      best[end] = Math.min(best[end], best[start] + costs.cost(start, end) + penalty);
    }
  }
  return best[costs.segments];
}

function total(costs: SegmentCosts, ends: number[], penalty: number): number {
  return ends.reduce((sum, end, k) => sum + costs.cost(k === 0 ? 0 : ends[k - 1], end) + penalty, -penalty);
}

describe('optimalSegments', () => {
  it('is as good as a search of every way to cut', () => {
    const input = fc.array(
      fc.oneof(
        value,
        value.map((x) => x + 9)
      ),
      { minLength: 4, maxLength: 40 }
    );
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(1, 2, 4),
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        (values, minLength, penalty) => {
          const costs = costsOf(values);
          const options = { penalty, minLength, slack: slopePenalty };
          const ends = optimalSegments(costs, options);
          expect(total(costs, ends, penalty)).toBeCloseTo(leastTotal(costs, options), 6);
          ends.forEach((end, k) => expect(end - (k === 0 ? 0 : ends[k - 1])).toBeGreaterThanOrEqual(minLength));
        }
      ),
      { numRuns: 300 }
    );
  });

  it.each(Object.entries(golden.ends))(
    'agrees with ruptures on levels alone, with a penalty of %s',
    (penalty, ends) => {
      const { values, shortest: minLength } = golden;
      expect(optimalSegments(costsOf(values, Infinity), { penalty: Number(penalty), minLength, slack: 0 })).toEqual(
        ends
      );
    }
  );

  it('leaves one segment where there is not room for two', () => {
    expect(optimalSegments(costsOf([0, 0, 0, 9, 9]), { penalty: 1, minLength: 3, slack: 3 })).toEqual([5]);
  });
});

describe('segmentCosts', () => {
  it('agrees with residuals counted one by one', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 20 }), (values) => {
        const costs = costsOf(values);
        const { meanPosition, value: centre, slope } = costs.fit(0, values.length);
        const line = values.reduce((sum, x, i) => sum + (x - centre - slope * (i - meanPosition)) ** 2, 0);
        expect(costs.cost(0, values.length)).toBeCloseTo(line + (slope === 0 ? 0 : slopePenalty), 6);
      })
    );
  });

  it('takes a level unless a line saves more than its penalty', () => {
    expect(costsOf([0, 0.1, 0.2, 0.3]).fit(0, 4).slope).toBe(0);
    expect(costsOf([0, 3, 6, 9]).fit(0, 4).slope).toBeCloseTo(3, 9);
  });
});
