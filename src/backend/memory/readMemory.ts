import { totalmem } from 'node:os';
import { chooseCacheBytes, readMemoryLimit } from './memoryLimit';

/** What memory the process has, and what of it its caches may take. */
export interface Memory {
  /** Bytes that the process may take; undefined where nobody says. */
  limit: number | undefined;
  /** Bytes of all caches together. */
  cacheBytes: number;
  /** Bytes that the process takes now. */
  readBytes: () => number;
}

/** The memory of this process, by its environment and its machine or container. */
export function readMemory(env: Record<string, string | undefined>): Memory {
  const limit = readMemoryLimit(env);
  const machineBytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return { limit, cacheBytes: chooseCacheBytes(limit, machineBytes), readBytes: () => process.memoryUsage().rss };
}
