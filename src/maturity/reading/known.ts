import { createMessage, describeError, type Message } from '../../texts';

/** What was read, or why it was not: what is not known is never taken for what is not there. */
export type Known<Value> = { ok: true; value: Value } | { ok: false; why: Message };

/** What was read. */
export function known<Value>(value: Value): Known<Value> {
  return { ok: true, value };
}

/** What was not read. */
export function notKnown(why: Message): { ok: false; why: Message } {
  return { ok: false, why };
}

/** What `read` gives, or the reason why it gives nothing. @throws the signal's reason once nobody waits any more. */
export async function tryRead<Value>(signal: AbortSignal, read: () => Promise<Value>): Promise<Known<Value>> {
  try {
    return known(await read());
  } catch (error) {
    signal.throwIfAborted();
    return notKnown(createMessage('maturity.unread', { reason: describeError(error) }));
  }
}

/** The same of what is known. */
export function mapKnown<Value, Result>(given: Known<Value>, map: (value: Value) => Result): Known<Result> {
  return given.ok ? known(map(given.value)) : given;
}
