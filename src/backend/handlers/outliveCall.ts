import { minute } from '../../engine';

/** Work that nobody waits for ends after so long, ms. */
const maxLife = minute;

/** What work may go on with after its call was answered. */
export interface Outliving {
  signal: AbortSignal;
  /** To be called when the call is answered. */
  release(): void;
}

/**
 * A signal for work whose caller is answered before it is done, so that whoever looks next finds it done: it aborts where the caller
 * goes away before the answer, and else a minute after it. That of the call aborts with every answer, too.
 */
export function outliveCall(call: AbortSignal): Outliving {
  const controller = new AbortController();
  const abort = () => controller.abort(call.reason);
  if (call.aborted) {
    abort();
  }
  call.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    release() {
      call.removeEventListener('abort', abort);
      // The process may end before.
      setTimeout(abort, maxLife).unref();
    },
  };
}
