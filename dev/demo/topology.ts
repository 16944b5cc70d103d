/** The simulated shop: which services there are, on which nodes, and who calls whom. */
export interface Route {
  method: 'GET' | 'POST';
  path: string;
  /** Part of the service's requests, in (0, 1]; a service's shares add up to 1. */
  share: number;
}

export interface Service {
  name: string;
  node: string;
  routes: Route[];
  /** Median time of its own work, s. */
  work: number;
  /** CPU seconds per request. */
  cpuPerRequest: number;
  /** Resident memory at rest, bytes. */
  memory: number;
}

export interface Edge {
  client: string;
  server: string;
  /** Calls that one request of the client makes on average. */
  calls: number;
}

export interface Node {
  name: string;
  cores: number;
  /** Bytes. */
  memory: number;
}

const mebi = 2 ** 20;
const gibi = 2 ** 30;

export const nodes: Node[] = [
  { name: 'node-1', cores: 4, memory: 16 * gibi },
  { name: 'node-2', cores: 4, memory: 16 * gibi },
  { name: 'node-3', cores: 4, memory: 32 * gibi },
];

const get = (path: string, share = 1): Route => ({ method: 'GET', path, share });
const post = (path: string, share = 1): Route => ({ method: 'POST', path, share });

/** Callers come before those they call. */
export const services: Service[] = [
  {
    name: 'frontend',
    node: 'node-1',
    routes: [get('/', 0.4), get('/product', 0.35), get('/search', 0.19), post('/checkout', 0.06)],
    work: 0.012,
    cpuPerRequest: 0.006,
    memory: 310 * mebi,
  },
  { name: 'search', node: 'node-2', routes: [get('/query')], work: 0.035, cpuPerRequest: 0.02, memory: 900 * mebi },
  {
    name: 'recommendations',
    node: 'node-2',
    routes: [get('/recommend')],
    work: 0.022,
    cpuPerRequest: 0.012,
    memory: 420 * mebi,
  },
  { name: 'checkout', node: 'node-1', routes: [post('/order')], work: 0.03, cpuPerRequest: 0.015, memory: 260 * mebi },
  {
    name: 'cart',
    node: 'node-1',
    routes: [get('/cart', 0.6), post('/cart/item', 0.4)],
    work: 0.006,
    cpuPerRequest: 0.003,
    memory: 180 * mebi,
  },
  {
    name: 'catalog',
    node: 'node-2',
    routes: [get('/product', 0.7), get('/category', 0.3)],
    work: 0.009,
    cpuPerRequest: 0.004,
    memory: 540 * mebi,
  },
  { name: 'payment', node: 'node-3', routes: [post('/charge')], work: 0.12, cpuPerRequest: 0.01, memory: 220 * mebi },
  {
    name: 'orders',
    node: 'node-3',
    routes: [post('/orders', 0.5), get('/orders', 0.5)],
    work: 0.025,
    cpuPerRequest: 0.012,
    memory: 640 * mebi,
  },
];

export const edges: Edge[] = [
  { client: 'frontend', server: 'catalog', calls: 1.2 },
  { client: 'frontend', server: 'search', calls: 0.19 },
  { client: 'frontend', server: 'recommendations', calls: 0.75 },
  { client: 'frontend', server: 'cart', calls: 0.3 },
  { client: 'frontend', server: 'checkout', calls: 0.06 },
  { client: 'search', server: 'catalog', calls: 0.5 },
  { client: 'recommendations', server: 'catalog', calls: 0.4 },
  { client: 'checkout', server: 'cart', calls: 1 },
  { client: 'checkout', server: 'payment', calls: 1 },
  { client: 'checkout', server: 'orders', calls: 1 },
];
