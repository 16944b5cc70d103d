import { useEffect, useState } from 'react';

interface Outcome<Value> {
  value?: Value;
  error?: Error;
}

/** What `ask` gives for a key; it is asked once per key. */
export function usePromise<Value>(start: () => Promise<Value>, key: string): Outcome<Value> {
  const [settled, setSettled] = useState<Outcome<Value> & { key?: string }>({});
  useEffect(() => {
    let current = true;
    start().then(
      (value) => current && setSettled({ key, value }),
      (error: Error) => current && setSettled({ key, error })
    );
    return () => {
      current = false;
    };
    // Whoever asks writes the question anew each time: the key alone tells whether it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return settled.key === key ? settled : {};
}
