import { alertKindNames } from '../../kinds';
import { assessSuitability, suitabilityWithoutForecast } from './assessSuitability';

const useless = { mase: 2, coverage: 0.95, nominal: 0.95, windows: 5 };

it.each(alertKindNames)('of %s depends on its forecasts, or is known without them', (kind) => {
  const known = suitabilityWithoutForecast(kind);
  const asked = assessSuitability(kind, useless);
  expect(asked).toEqual(known ?? { verdict: 'do not alert on this', reason: expect.stringContaining('MASE 2.00') });
});

it('needs no forecast of a ratio whose window stands for many', () => {
  expect(suitabilityWithoutForecast('sloBurn')?.verdict).toBe('fine');
  expect(suitabilityWithoutForecast('runway')).toBeUndefined();
});
