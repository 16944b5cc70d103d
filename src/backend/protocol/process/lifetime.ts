import type { Log } from '../../log';
import { isRunning } from './isRunning';

const parentCheckMs = 1000;

/** Ends the process with its host, and only then: on SIGTERM, when the host is gone, or when nobody reads the log. */
export function exitWithParent(log: Log, exit: () => void): void {
  // Ctrl-C in a terminal reaches the whole process group; the host decides.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', exit);
  process.stderr.on('error', exit);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent || !isRunning(parent)) {
      log.warn('The host process is gone; ending too.', { parent });
      exit();
    }
  }, parentCheckMs).unref();
}

/** One failure that nobody caught must not take down the queries of others: it is logged, and the process goes on. */
export function logUncaughtErrors(log: Log): void {
  process.on('uncaughtException', (error) => log.error('Uncaught exception', { error }));
  process.on('unhandledRejection', (error) => log.error('Unhandled rejection', { error }));
}
