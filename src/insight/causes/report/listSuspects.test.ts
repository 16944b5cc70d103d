import { cause, evidence } from '../../../../test/support/insight/describedCauses';
import { listNamed, listSuspects } from './listSuspects';

it('names no service with others that one of them explains', () => {
  const explained = cause('web', 2.5, [{ ...evidence, discounted: { callee: 'payment' } }]);
  const services = [cause('payment', 3), explained, cause('orders', 2)];
  expect(listNamed({ verdict: 'one of several', services })).toEqual(['payment', 'orders']);
});

it('suspects what plainly departs, and not a small part of the first', () => {
  const calm = cause('mail', 3, [{ ...evidence, strength: 0 }]);
  const services = [cause('payment', 4), calm, cause('orders', 1), cause('web', 0.9)];
  expect(listSuspects({ verdict: 'clear', services }).map(({ service }) => service)).toEqual(['payment', 'orders']);
  expect(listSuspects({ verdict: 'nothing stands out', services })).toEqual([]);
});
