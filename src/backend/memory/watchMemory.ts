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

/** Looks at the memory of the process every few seconds, and has it given back before the limit is reached. Returns how to end. */
export function watchMemory({ limit, readBytes, release, intervalMs = 2000 }: MemoryWatch): () => void {
  const timer = setInterval(() => {
    if (readBytes() > maxShare * limit) {
      release();
    }
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
