/** Work that several callers wait for: it is aborted only when all of them have gone. */
export interface SharedTask<T> {
  /** Waits for the result; rejects with the signal's reason when the caller goes. */
  join(signal: AbortSignal): Promise<T>;
  /** True once it is aborted: too late to join. */
  abandoned(): boolean;
}

export function createSharedTask<T>(start: (signal: AbortSignal) => Promise<T>): SharedTask<T> {
  const controller = new AbortController();
  const result = start(controller.signal);
  // Where everybody has gone, nobody looks at the failure that the abort causes.
  result.catch(() => undefined);
  let waiting = 0;

  const leave = () => {
    if (--waiting === 0) {
      controller.abort();
    }
  };
  return {
    async join(signal) {
      signal.throwIfAborted();
      waiting++;
      let onAbort: () => void = () => undefined;
      const gone = new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
      });
      try {
        return await Promise.race([result, gone]);
      } finally {
        signal.removeEventListener('abort', onAbort);
        leave();
      }
    },
    abandoned: () => controller.signal.aborted,
  };
}
