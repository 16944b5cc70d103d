import { cause, evidence, renderEnglish } from '../../../../test/support/insight/describedCauses';
import { describeLikelihood, summarizeRanking } from './describeVerdict';

it('says which service stands out, which few may be it, or that none does', () => {
  const services = [cause('payment', 3), cause('orders', 2), cause('web', 1)];
  expect(renderEnglish(summarizeRanking({ verdict: 'clear', services }))).toBe('payment stands out clearly');
  expect(renderEnglish(summarizeRanking({ verdict: 'one of several', services }))).toBe(
    'One of several: payment, orders'
  );
  expect(renderEnglish(summarizeRanking({ verdict: 'one of several', services: services.slice(0, 1) }))).toBe(
    'Perhaps payment: it does not stand out clearly'
  );
  expect(renderEnglish(summarizeRanking({ verdict: 'nothing stands out', services }))).toMatch(/^Nothing stands out: /);
});

it('says of the first how often it is right', () => {
  const services = [{ ...cause('payment', 3), likelihood: 0.6 }, cause('orders', 2)];
  expect(renderEnglish(summarizeRanking({ verdict: 'clear', services }))).toBe(
    'payment stands out clearly (right in about 6 of 10 such cases)'
  );
  expect(renderEnglish(summarizeRanking({ verdict: 'one of several', services }))).toBe(
    'One of several: payment, orders (the first is right in about 6 of 10 such cases)'
  );
});

it('says how often a cause that looks so likely is the true one, where that is known', () => {
  expect(renderEnglish(describeLikelihood(0.68))).toBe('right in about 7 of 10 such cases');
  expect(renderEnglish(describeLikelihood(0.97))).toBe('right in nearly all such cases');
  expect(renderEnglish(describeLikelihood(0.01))).toBe('hardly ever right in such cases');
  expect([null, undefined, NaN].map(describeLikelihood)).toEqual([undefined, undefined, undefined]);
});

it('says so where there is nothing to compare with', () => {
  const services = [cause('db', 0, [{ ...evidence, usual: null }])];
  expect(renderEnglish(summarizeRanking({ verdict: 'nothing stands out', services }))).toBe(
    'Nothing was observed before the incident, so nothing can be compared.'
  );
});
