import { training } from '../../../test/support/engine/training';
import { assessTrust, findReferenceError } from './assessTrust';
import { hour } from '../series/units';
import { forecast } from './forecast';
import { weighEnsemble } from './ensemble/ensemble';
import type { MethodName, RegisteredFit } from './methods/methods';

const input = training([11, ...new Array<number>(11).fill(10)]);
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
    const windowErrors = { ...ensemble.windowErrors, ensemble: Float64Array.of(value - 10, value - 10) };
    const only = { ...ensemble, error: value - 10, windowErrors };
    expect(assessTrust(only, input, plan)).toEqual({ value: trust, notices: [] });
  });

  it('warns where the error is larger than that of the reference method', () => {
    const ensemble = weighEnsemble([constant('seasonalNaive', 11), constant('mean', 12)], input, plan);
    const windowErrors = { ...ensemble.windowErrors, ensemble: Float64Array.of(1.5, 1.5) };
    const { value, notices } = assessTrust({ ...ensemble, error: 1.5, windowErrors }, input, plan);
    expect(value).toBe('worse than seasonal naive');
    expect(notices).toEqual([expect.objectContaining({ severity: 'warning' })]);
  });

  it.each([1, 5, 9])('is not decided by a step %d days before the end', (days) => {
    const wave = (i: number) => 50 + 20 * Math.sin((i * Math.PI) / 12) + 3 * Math.sin(i * i);
    const values = Float64Array.from({ length: 28 * 24 }, (_, i) => wave(i) + (i >= (28 - days) * 24 ? 45 : 0));
    expect(forecast({ start: 0, step: hour, values }, { horizon: 24 }).trust).toMatch(/good|fair/);
  });

  it('knows nothing of a series that has never moved', () => {
    const { trust } = forecast({ start: 0, step: hour, values: new Float64Array(200).fill(7) }, { horizon: 24 });
    expect(trust).toBe('unknown');
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
