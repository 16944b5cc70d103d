import { setTimeout as sleep } from 'node:timers/promises';

const pause = 500;

/** Waits until something is so, and returns it. @throws Error that says what was not, after a time in ms. */
export async function waitFor<Value>(
  claim: string,
  look: () => Promise<Value> | Value,
  timeout = 90_000
): Promise<Exclude<Value, false | undefined>> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await sleep(pause)) {
    const value = await look();
    if (value !== false && value !== undefined) {
      return value as Exclude<Value, false | undefined>;
    }
  }
  throw new Error(`Not within ${timeout / 1000} s: ${claim}.`);
}
