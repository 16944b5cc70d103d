/** Bun's collector, where the process runs under Bun. */
declare const Bun: { gc(synchronous: boolean): void } | undefined;

const quietMs = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Gives memory of a finished piece of work back to the system once nothing has been asked for a moment: left alone, the
 * collector keeps what a large answer took.
 */
export function collectGarbageSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(collectGarbageNow, quietMs);
  timer.unref();
}

export function collectGarbageNow(): void {
  if (typeof Bun !== 'undefined') {
    Bun.gc(true);
  }
}
