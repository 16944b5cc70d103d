export interface MemoryWatch {
  /** Memory that the process may take, bytes. */
  limit: number;
  /** Memory that it takes. */
  readBytes: () => number;
  /** Gives memory back: caches forget, the collector runs. */
  release: () => void;
  intervalMs?: number;
}

/** Above this share of the limit memory is given back: what is held for speed must not end the process. */
const maxShare = 0.8;

/** Where giving back does not help, since the process itself needs so much, it is tried at every so many looks. */
const maxSkipped = 60;

/** Looks at the memory of the process every few seconds, and has it given back before the limit is reached. Returns how to end. */
export function watchMemory({ limit, readBytes, release, intervalMs = 2000 }: MemoryWatch): () => void {
  let skipped = 0;
  let skips = 0;
  const timer = setInterval(() => {
    if (readBytes() <= maxShare * limit) {
      skipped = skips = 0;
    } else if (skipped < skips) {
      skipped++;
    } else {
      release();
      skipped = 0;
      skips = Math.min(2 * skips + 1, maxSkipped);
    }
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
