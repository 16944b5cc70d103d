import { training } from '../../../test/support/engine/training';
import { assessTrust, findReferenceError } from './assessTrust';
import { weighEnsemble } from './ensemble/ensemble';
import type { MethodName, RegisteredFit } from './methods/methods';

const input = training(new Array(12).fill(10));
const plan = { cutoffs: [5, 8], horizon: 3 };

/** A fit that always predicts one value. */
function constant(method: MethodName, value: number): RegisteredFit {
  return { method, name: `always ${value}`, predict: (_, point) => point.fill(value), save: () => null };
}

function assess(fits: RegisteredFit[], cutoffs = plan.cutoffs) {
  const ensemble = weighEnsemble(fits, input, { ...plan, cutoffs });
  return assessTrust(ensemble, input, { ...plan, cutoffs });
}

describe('assessTrust', () => {
  it('knows nothing from a single window, or without the reference method', () => {
    expect(assess([constant('seasonalNaive', 12)], [5]).value).toBe('unknown');
    expect(assess([constant('mean', 12)]).value).toBe('good');
  });

  it.each([
    ['good', 11],
    ['fair', 11.95],
  ])('is %s by how much smaller the error is than that of the reference method', (trust, value) => {
    const ensemble = weighEnsemble([constant('seasonalNaive', 12), constant('mean', value)], input, plan);
    const only = { ...ensemble, error: value - 10 };
    expect(assessTrust(only, input, plan)).toEqual({ value: trust, notices: [] });
  });

  it('warns where the error is larger than that of the reference method', () => {
    const ensemble = weighEnsemble([constant('seasonalNaive', 11), constant('mean', 12)], input, plan);
    const { value, notices } = assessTrust({ ...ensemble, error: 1.5 }, input, plan);
    expect(value).toBe('worse than seasonal naive');
    expect(notices).toEqual([expect.objectContaining({ severity: 'warning' })]);
  });

  it('is good where the error is rounding, whatever the reference', () => {
    expect(assess([constant('seasonalNaive', 10)]).value).toBe('good');
  });
});

describe('findReferenceError', () => {
  it('is the error of the best variant of the reference method, found by its key', () => {
    const fits = [constant('mean', 10), constant('seasonalNaive', 13), constant('seasonalNaive', 12)];
    expect(findReferenceError(weighEnsemble(fits, input, plan))).toBe(2);
  });
});
