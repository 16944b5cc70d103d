import { training } from '../../../../test/support/engine/training';
import type { RegisteredFit } from '../methods/methods';
import { weighEnsemble } from './ensemble';

describe('weighEnsemble', () => {
  const create = (name: string, predict: RegisteredFit['predict']): RegisteredFit => ({
    method: 'mean',
    name,
    predict,
    save: () => null,
  });
  const constant = (value: number) => create(String(value), (_, point) => point.fill(value));
  const plan = { cutoffs: [1, 2], horizon: 2 };

  it('gives more weight to smaller backtest errors and sums to one', () => {
    const { weights, errors } = weighEnsemble([constant(6), constant(7)], training([5, 5, 5, 5, 5]), plan);
    expect([...errors]).toEqual([1, 2]);
    expect(weights[0]).toBeGreaterThan(0.9);
    expect(weights[0] + weights[1]).toBeCloseTo(1, 12);
  });

  it('leaves all weight to methods without error', () => {
    expect([...weighEnsemble([constant(5), constant(7)], training([5, 5, 5, 5, 5]), plan).weights]).toEqual([1, 0]);
  });

  it('lets a method that is good for the first steps lead there, and another one further ahead', () => {
    const early = create('early', (_, point) => point.forEach((_, i) => (point[i] = 5 + i)));
    const values = training(new Array(80).fill(5));
    const { shares } = weighEnsemble([early, constant(9)], values, { cutoffs: [20, 40], horizon: 24 });
    expect(shares.spans[0][0]).toBeGreaterThan(0.9);
    expect(shares.spans[3][0]).toBeLessThan(0.1);
    shares.spans.forEach((span) => expect(span[0] + span[1]).toBeCloseTo(1, 12));
  });

  it('weighs all the same without a backtest', () => {
    const none = weighEnsemble([constant(5), constant(7)], training([5, 5, 5]), { cutoffs: [], horizon: 2 });
    expect([...none.weights]).toEqual([0.5, 0.5]);
  });
});
