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
    get: (found: Discovery | Error = empty, key = 'a') => {
      const discover = async () => {
        looked++;
        if (found instanceof Error) {
          throw found;
        }
        return found;
      };
      return cache.get(key, discover, new AbortController().signal);
    },
    cache,
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

  it('ends the look once all who wait have gone, and looks anew for who comes then', async () => {
    const { cache, get, looks } = setUp();
    const ended: string[] = [];
    const endless = (signal: AbortSignal) =>
      new Promise<Discovery>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error(String(ended.push('ended')))))
      );
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [first, second].map(({ signal }) => cache.get('a', endless, signal));
    const settled = Promise.allSettled(waiting);
    first.abort(new Error('gone'));
    await expect(waiting[0]).rejects.toThrow('gone');
    expect(ended).toEqual([]);
    second.abort(new Error('gone'));
    expect(await settled).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(ended).toEqual(['ended']);
    await get();
    expect(looks()).toBe(1);
  });

  it('keeps what a limit has cut as long as what is whole', async () => {
    const { get, looks, wait } = setUp();
    await get({ ...empty, failures: [{ language: 'promql', message: 'too many', isLasting: true }] });
    wait(59);
    await get();
    expect(looks()).toBe(1);
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
