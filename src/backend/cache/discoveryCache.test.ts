import type { Discovery } from '../../insight';
import { createDiscoveryCache } from './discoveryCache';

const empty: Discovery = {
  fleet: [],
  services: [],
  nodes: [],
  dependencies: [],
  ambiguous: [],
  unused: [],
  failures: [],
};

function setUp() {
  let time = 0;
  let looked = 0;
  const cache = createDiscoveryCache({ now: () => time, lifetimeMs: 60, brokenMs: 5 });
  return {
    looks: () => looked,
    wait: (ms: number) => (time += ms),
    get: (found: Discovery | Error = empty, key = 'a') =>
      cache.get(key, async () => {
        looked++;
        if (found instanceof Error) {
          throw found;
        }
        return found;
      }),
  };
}

describe('discoveryCache', () => {
  it('looks once for all who ask at the same time, and again when it is old', async () => {
    const { get, looks, wait } = setUp();
    await Promise.all([get(), get()]);
    wait(59);
    await get();
    expect(looks()).toBe(1);
    wait(1);
    await get();
    expect(looks()).toBe(2);
  });

  it('looks again soon where a source had failed, and at once after an error', async () => {
    const { get, looks, wait } = setUp();
    await get({ ...empty, failures: [{ language: 'logql', message: 'down' }] });
    wait(5);
    await get(new Error('broken'), 'b').catch(() => undefined);
    await get(empty, 'b');
    await get();
    expect(looks()).toBe(4);
  });
});
