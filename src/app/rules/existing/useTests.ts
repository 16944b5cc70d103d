import { useCallback, useEffect, useRef, useState } from 'react';
import pMap from 'p-map';
import { fetchErrorMessage } from '../../fetchErrorMessage';

/** What came of one of several tests. */
export type Tested<Result> = { ok: true; result: Result } | { ok: false; message: string };

export interface TestsState<Result> {
  /** [0, 1]; undefined while nothing runs. */
  share?: number;
  results: ReadonlyMap<string, Tested<Result>>;
}

type Test<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>;

/** The data source has other users, too. */
const maxConcurrentTests = 2;

/**
 * Tests that run for several rules, two at a time, can be cancelled, and end with the page. Results stay until their rule is
 * tested again; one that fails never fails its neighbours.
 */
export function useTests<Result>() {
  const [state, setState] = useState<TestsState<Result>>({ results: new Map() });
  const running = useRef<AbortController>();

  const run = useCallback(async <Item extends { id: string }>(items: Item[], test: Test<Item, Result>) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    let done = 0;
    setState(({ results }) => ({ results, share: 0 }));
    const testOne = async (item: Item) => {
      const outcome = await test(item, signal).then(
        (result): Tested<Result> => ({ ok: true, result }),
        (error): Tested<Result> => ({ ok: false, message: fetchErrorMessage(error) })
      );
      signal.throwIfAborted();
      const share = ++done / items.length;
      setState(({ results }) => ({ results: new Map([...results, [item.id, outcome]]), share }));
    };
    // Ends early where it is cancelled: what is known by then stays.
    await pMap(items, testOne, { concurrency: maxConcurrentTests, signal }).catch(() => undefined);
    if (!signal.aborted) {
      setState(({ results }) => ({ results }));
    }
  }, []);

  const cancel = () => {
    running.current?.abort();
    setState(({ results }) => ({ results }));
  };

  useEffect(() => () => running.current?.abort(), []);
  return { state, run, cancel };
}
