import { shop, signal } from '../../../../test/support/app/shop';
import { logSelector } from './logSelector';

const named = (name: string) => ({
  services: [{ ...shop.services[0], name, signals: [signal('logs', 'service', 'logql')] }],
});

it('selects streams by the label that discovery has found, whatever characters the name has', () => {
  expect(logSelector(named('cart'), 'cart')).toBe('{service="cart"}');
  expect(logSelector(named('a "b" \\ c'), 'a "b" \\ c')).toBe(String.raw`{service="a \"b\" \\ c"}`);
});

it('selects nothing for a service without streams', () => {
  expect(logSelector(shop, 'cart')).toBeUndefined();
});
