import { shop, signal } from '../../../test/support/app/shop';
import { panelPlan, type PlannedPanel } from './panelPlan';

const told = (panels: PlannedPanel[] = []) => panels.map(({ kind, of, names }) => [kind, of, ...names].join(' '));

it('draws what a service tells of itself, then what its nodes tell, each in a fixed order', () => {
  const [cart, ...others] = shop.services;
  const services = [{ ...cart, signals: [signal('memory'), signal('cpu'), ...cart.signals] }, ...others];
  const nodes = [{ name: 'node-3', signals: [signal('disk', 'node'), signal('memory', 'node')] }];
  const plan = panelPlan({ ...shop, services, nodes }, 'cart');
  expect(told(plan?.requests)).toEqual(['rate service cart', 'errors service cart']);
  expect(told(plan?.saturation)).toEqual([
    'cpu service cart',
    'memory service cart',
    'memory nodes node-3',
    'disk nodes node-3',
  ]);
  expect(plan?.logs).toEqual([]);
});

it('names the request signals that are missing', () => {
  expect(panelPlan(shop, 'cart')?.missing).toEqual(['duration']);
});

it('draws the node’s signals alone where the name is one of a node', () => {
  const plan = panelPlan(shop, 'node-3');
  expect(plan).toMatchObject({ requests: [], missing: [] });
  expect(told(plan?.saturation)).toEqual(['disk nodes node-3']);
});

it('draws eight nodes together at most, and counts the others', () => {
  const names = Array.from({ length: 11 }, (_, i) => `node-${i}`);
  const nodes = names.map((name) => ({ name, signals: [signal('disk', 'node')] }));
  const services = [{ ...shop.services[0], nodes: names }];
  const plan = panelPlan({ ...shop, services, nodes }, 'cart');
  expect(plan?.saturation[0].names).toHaveLength(8);
  expect(plan?.hiddenNodes).toBe(3);
});

it('knows no plan for a name that discovery has not found', () => {
  expect(panelPlan(shop, 'ghost')).toBeUndefined();
});
