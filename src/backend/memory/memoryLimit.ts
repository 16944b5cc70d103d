const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** The units that Go's runtime and Grafana's configuration write. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kib: kibibyte,
  mib: mebibyte,
  gib: 1024 * mebibyte,
  tib: 1024 * 1024 * mebibyte,
};

/** Less would not hold the process itself. */
const minLimitBytes = 64 * mebibyte;

/**
 * The memory that this process may take, bytes: what Grafana sets for the plugin (`memory_limit`, from 13.3 on) or whoever
 * runs it (`GOMEMLIMIT`, in Go's notation: `512MiB`); undefined where neither is set or can be read.
 */
export function readMemoryLimit(env: Record<string, string | undefined>): number | undefined {
  const limits = [env.GF_PLUGIN_MEMORY_LIMIT, env.GOMEMLIMIT].map(readBytes);
  return limits.find((limit) => limit !== undefined);
}

function readBytes(text = ''): number | undefined {
  const [, count, unit] = /^(\d{1,18})([a-z]{0,3})$/i.exec(text.trim()) ?? [];
  const factor = count === undefined ? undefined : units[unit.toLowerCase()];
  return factor === undefined ? undefined : Math.max(minLimitBytes, Number(count) * factor);
}

/** What the process takes before it holds anything. */
const baseBytes = 128 * mebibyte;
const maxCacheBytes = 2048 * mebibyte;
const minCacheBytes = 8 * mebibyte;

/**
 * Bytes that the caches of all data sources may hold together, one half of them history and the other half models: half of
 * what the limit leaves, or a quarter of the machine's memory where there is none.
 */
export function chooseCacheBytes(limit: number | undefined, machineBytes: number): number {
  const bytes = limit === undefined ? machineBytes / 4 : (limit - baseBytes) / 2;
  return Math.round(Math.min(Math.max(bytes, minCacheBytes), maxCacheBytes));
}
