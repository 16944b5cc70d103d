import { Worker } from 'node:worker_threads';
import type { Log } from '../../log';
import { createHeartbeat, type Activity } from './heartbeat';

/** What the watchdog's thread is given. */
export interface WatchdogData {
  memory: SharedArrayBuffer;
  /** How long the main thread may show no sign of life. */
  limitMs: number;
  /** The process that started this one. */
  parent: number;
}

export interface WatchdogOptions {
  /** The thread's module: see watchdogThread.ts. */
  entry: string | URL;
  env: Record<string, string | undefined>;
  log: Log;
}

const beatMs = 250;
const defaultLimitSeconds = 10;
const limitVariable = 'GF_PLUGIN_HANG_LIMIT_SECONDS';

/**
 * Lets a thread end the process when this one, its main thread, hangs: the host starts a plugin anew that has ended, and waits
 * forever for one that hangs. Returns what notes each call as it begins, for the log.
 */
export function startWatchdog({ entry, env, log }: WatchdogOptions): (activity: Activity) => void {
  const heartbeat = createHeartbeat();
  const limitMs = readLimit(env) * 1000;
  if (limitMs > 0) {
    const workerData: WatchdogData = { memory: heartbeat.memory, limitMs, parent: process.ppid };
    const thread = new Worker(entry, { workerData });
    thread.on('error', (error) => log.error('The watchdog failed: a hang would not end the process', { error }));
    thread.unref();
    setInterval(heartbeat.beat, beatMs).unref();
  }
  return heartbeat.note;
}

/** Seconds; 0 where an operator who debugs the process wants no watchdog. */
function readLimit(env: WatchdogOptions['env']): number {
  const given = Number(env[limitVariable] || defaultLimitSeconds);
  return given >= 0 && given <= 3600 ? given : defaultLimitSeconds;
}
