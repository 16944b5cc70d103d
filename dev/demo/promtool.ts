import { spawnSync } from 'node:child_process';

/** Runs promtool for a test; undefined, with the reason told, where this machine has none. */
export function promtool(...args: string[]): { status: number | null; output: string } | undefined {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) {
    console.warn(`Skipped: promtool does not start (${error.message}); install Prometheus to run this test.`);
    return undefined;
  }
  return { status, output: stdout + stderr };
}
