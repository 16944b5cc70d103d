import { createNoise } from '../random';
import { loadOf, type Snapshot } from '../shop';
import { second } from '../time';
import { services } from '../topology';

/** A stream of Loki's push API: lines with their time in ns. */
export interface LogStream {
  stream: Record<string, string>;
  values: Array<[string, string]>;
}

/** One line stands for this many requests, so that logs stay small. */
const requestsPerLine = 20;
const noise = createNoise(7);

/** Access and error lines of every service for the `length` ms before the snapshot. */
export function logLines(snapshot: Snapshot, length: number): LogStream[] {
  return services.flatMap(({ name, routes }) => {
    const { rate, errorRatio, latency } = loadOf(snapshot, name);
    const at = Math.floor(snapshot.t / second);
    const lines = drawCount((rate * length) / second / requestsPerLine, noise.white(`${name} lines`, at));
    const failures = drawCount(lines * Math.min(1, errorRatio), noise.white(`${name} failures`, at));
    const line = (i: number, level: string, text: string): LogStream => ({
      stream: { job: 'shop', service: name, level },
      values: [[nanoseconds(snapshot.t - length + ((i + 1) * length) / (lines + 1)), text]],
    });
    return Array.from({ length: lines }, (_, i) => {
      const route = routes[i % routes.length];
      const ms = Math.round(1000 * latency * Math.exp(0.5 * noise.white(`${name} ms`, at * 64 + i)));
      const failed = i < failures;
      const text = `method=${route.method} route=${route.path} status=${failed ? 500 : 200} duration_ms=${ms}`;
      return line(i, failed ? 'error' : 'info', failed ? `${text} msg="request failed"` : text);
    });
  });
}

/** A whole count near `mean`, with about Poisson's spread. */
function drawCount(mean: number, deviate: number): number {
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * deviate));
}

function nanoseconds(ms: number): string {
  return `${Math.round(ms)}000000`;
}
