import { format } from 'node:util';
import type { Log } from '../../log';

/**
 * Sends everything that would be printed to the log: stdout belongs to the handshake,
 * and the host stops reading it after an over-long line.
 */
export function redirectConsoleToLog(log: Log): void {
  const to =
    (level: keyof Log) =>
    (...values: unknown[]) =>
      log[level](format(...values));
  Object.assign(console, {
    log: to('info'),
    info: to('info'),
    debug: to('debug'),
    trace: to('debug'),
    warn: to('warn'),
    error: to('error'),
  });
  process.stdout.write = (text: string | Uint8Array) => {
    log.debug(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return true;
  };
}
