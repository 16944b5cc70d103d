import { minute } from '../../engine';
import { createRandom } from '../../../test/support/situations/random';
import { fitShareWeights, unweighShare, weighShares } from './shareWeights';

function createShares(seed: number, p: number, unit = 1) {
  const random = createRandom(seed);
  const counts = Float64Array.from({ length: 500 }, () => random.count(20));
  const values = counts.map((count) => {
    let failures = 0;
    for (let i = 0; i < count; i++) {
      failures += random.uniform() < p ? 1 : 0;
    }
    return (unit * failures) / count;
  });
  const grid = { start: 0, step: minute };
  return { series: { ...grid, values }, counts: { ...grid, values: counts, unit } };
}

describe.each([0.01, 0.2, 0.98])('shares of %d', (p) => {
  const shares = createShares(1, p);
  const weights = fitShareWeights(shares)!;

  it('have a prior worth one failure', () => {
    expect(weights.prior).toBeCloseTo(1 / Math.min(p, 1 - p), -1.5);
    expect(weights.ofSuccess).toBe(p > 0.5);
  });

  it('are the same again when they are weighed and that is undone', () => {
    const { values } = weighShares(shares.series, weights);
    values.forEach((value, row) => {
      const share = shares.series.values[row];
      Number.isNaN(share) ? expect(value).toBeNaN() : expect(unweighShare(value, weights, row)).toBeCloseTo(share, 9);
    });
  });

  it('differ as much as before where the count is typical', () => {
    const { typical } = weights;
    const grid = { start: 0, step: minute };
    const pair = { ...grid, values: Float64Array.of(0.1, 0.4) };
    const { values } = weighShares(pair, { ...weights, counts: Float64Array.of(typical, typical) });
    expect(values[1] - values[0]).toBeCloseTo(0.3, 9);
  });
});

it('weighs percents as it weighs shares', () => {
  const [shares, percents] = [1, 100].map((unit) => {
    const one = createShares(3, 0.02, unit);
    const weights = fitShareWeights(one)!;
    const { values } = weighShares(one.series, weights);
    return { values, back: values.map((value, row) => unweighShare(value, weights, row)), given: one.series.values };
  });
  percents.values.forEach((value, row) => expect(value).toBeCloseTo(100 * shares.values[row], 9));
  percents.back.forEach((value, row) => expect(value).toBeCloseTo(percents.given[row], 7));
});

it('makes less of one failure among three than of thirty among ninety', () => {
  const weights = { ...fitShareWeights(createShares(1, 0.01))!, counts: Float64Array.of(3, 90) };
  const { values } = weighShares({ start: 0, step: minute, values: Float64Array.of(1 / 3, 1 / 3) }, weights);
  expect(values[0]).toBeLessThan(values[1] / 5);
});

it('does not change earlier rows by later ones of the same fit', () => {
  const { series, counts } = createShares(2, 0.02);
  const shorter = (count: number) => ({
    series: { ...series, values: series.values.subarray(0, count) },
    counts: { ...counts, values: counts.values.subarray(0, count) },
  });
  const [a, b] = [shorter(496), shorter(498)].map((one) => weighShares(one.series, fitShareWeights(one)!).values);
  expect([...b.subarray(0, 496)]).toEqual([...a]);
});

it.each([
  ['values that are no shares', [0.5, 2, 0.1], [50, 50, 50]],
  ['few events', [0, 0.5, 0], [2, 2, 2]],
  ['no counts', [0, 0.5, 0], [NaN, NaN, NaN]],
])('has no weights for %s', (_, values, counts) => {
  const grid = { start: 0, step: minute };
  const series = { ...grid, values: Float64Array.from(values) };
  expect(fitShareWeights({ series, counts: { ...grid, values: Float64Array.from(counts), unit: 1 } })).toBeUndefined();
  expect(fitShareWeights({ series })).toBeUndefined();
});
