/** How long the main thread has been silent, and how long it computed meanwhile, ms. */
export interface Silence {
  silentMs: number;
  busyMs: number;
}

/** A thread that hangs computes all the time; on a busy machine one that is only waiting for a core computes little. */
const minBusyShare = 0.5;
/** What hangs without computing, such as a call of the system that does not return, has so many times the limit. */
const maxIdleLimits = 6;

/** Whether a silent main thread hangs, and is not just kept from running by others on the machine. */
export function isHung({ silentMs, busyMs }: Silence, limitMs: number): boolean {
  return silentMs >= limitMs && (busyMs >= minBusyShare * limitMs || silentMs >= maxIdleLimits * limitMs);
}
