import { series } from '../../../test/support/engine/series';
import { errorBudget } from './errorBudget';
import { day } from '../../engine';

const slo = { objective: 0.99, window: 30 * day };
const quiet = { errors: series('0.001x9') };

describe('errorBudget', () => {
  it('is what is left of the allowed failures, by the number of requests', () => {
    expect(errorBudget(slo, { errors: series('0.005x9'), lately: quiet }).left).toBeCloseTo(0.5);
    const weighted = { errors: series('0 0.02'), rate: series('3 1'), lately: quiet };
    expect(errorBudget(slo, weighted).left).toBeCloseTo(0.5);
    expect(errorBudget(slo, { errors: series('0.03x4'), lately: quiet }).left).toBeCloseTo(-2);
  });

  it('is used up in the time that the present rate of failures leaves', () => {
    const burning = { errors: series('0.005x9'), lately: { errors: series('0.1x12') } };
    const { burn, hours } = errorBudget(slo, burning);
    expect(burn).toBeCloseTo(10);
    expect(hours).toBeCloseTo((0.5 * 30 * 24) / 10);
  });

  it('never is used up where it is spent slower than it grows, and at once where it is overspent', () => {
    expect(errorBudget(slo, { errors: series('0.005x9'), lately: quiet }).hours).toBe(Infinity);
    expect(errorBudget(slo, { errors: series('0.03x9'), lately: { errors: series('0.1x9') } }).hours).toBe(0);
  });

  it('is not known without values', () => {
    const none = { errors: series('_ _') };
    expect(errorBudget(slo, { ...none, lately: none })).toMatchObject({ left: NaN, burn: NaN, hours: Infinity });
  });
});
