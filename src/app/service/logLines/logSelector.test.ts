import { shop, signal } from '../../../../test/support/app/shop';
import { logSelector } from './logSelector';

it('selects the streams that discovery has found of the service', () => {
  const logs = { ...signal('logs', 'service', 'logql'), match: 'namespace="prod", app="cart"' };
  const services = [{ ...shop.services[0], name: 'prod/cart', signals: [logs] }];
  expect(logSelector({ services }, 'prod/cart')).toBe('{namespace="prod", app="cart"}');
});

it('selects nothing for a service without streams', () => {
  expect(logSelector(shop, 'cart')).toBeUndefined();
});
