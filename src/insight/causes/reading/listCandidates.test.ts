import type { DiscoveredService } from '../../discovery/discovery';
import { listCandidates } from './listCandidates';

const service = (name: string, nodes: string[] = []): DiscoveredService => ({
  name,
  identity: { name },
  nodes,
  signals: [],
  pods: [],
});
const shop = {
  services: [service('web', ['n-1']), service('cart', ['n-2']), service('db', ['n-3']), service('payment', ['n-4'])],
  nodes: ['n-1', 'n-2', 'n-3', 'n-4'].map((name) => ({ name, signals: [] })),
  dependencies: [
    { caller: 'web', callee: 'cart' },
    { caller: 'web', callee: 'payment' },
    { caller: 'cart', callee: 'db' },
    { caller: 'db', callee: 'cart' },
  ],
};
const list = (name: string) => [...(listCandidates(shop, name) ?? [])];

it('is the service, what it calls through others, and what these run on', () => {
  expect(list('cart')).toEqual(['cart', 'db', 'n-2', 'n-3']);
  expect(list('web')).toEqual(['web', 'cart', 'payment', 'db', 'n-1', 'n-2', 'n-3', 'n-4']);
});

it('is a node and what runs on it', () => {
  expect(list('n-4')).toEqual(['n-4', 'payment']);
});

it('is any where nobody knows who calls whom', () => {
  expect(listCandidates({ ...shop, dependencies: [] }, 'cart')).toBeUndefined();
});

it('ends after five calls, and at 50 services', () => {
  const names = Array.from({ length: 100 }, (_, i) => `s${i}`);
  const chain = names.slice(1).map((callee, i) => ({ caller: names[i], callee }));
  const star = names.slice(1).map((callee) => ({ caller: 's0', callee }));
  expect(listCandidates({ ...shop, dependencies: chain }, 's0')?.size).toBe(6);
  expect(listCandidates({ ...shop, dependencies: star }, 's0')?.size).toBe(50);
});
