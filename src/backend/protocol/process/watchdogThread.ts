import { write } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { createLog } from '../../log';
import { createHeartbeat } from './heartbeat';
import { isHung } from './isHung';
import { isRunning } from './isRunning';
import { readBusyMs } from './readBusyMs';
import type { WatchdogData } from './watchdog';

// The entry of the watchdog's thread: it ends the process where the main thread hangs, or where that one cannot see that
// the host is gone.
const lookMs = 250;
/** The main thread itself looks for the host each second. */
const orphanLooks = 8;
const stderr = 2;
/** Where nobody reads the log, writing to it would wait forever. */
const writeMs = 500;

const { memory, limitMs, parent } = workerData as WatchdogData;
const heartbeat = createHeartbeat(memory);
const log = createLog({
  write: (line) => write(stderr, line, kill),
  now: () => Date.now(),
  secrets: { redact: (text) => text },
});
let beats = -1;
let silentLooks = 0;
/** What the main thread had computed when it was heard last. */
let busyAtBeat = readBusyMs();

// Looks are counted, not the clock's time: while the whole process is suspended nobody looks, and so none passes.
const timer = setInterval(() => {
  const seen = heartbeat.read();
  const isSilent = seen.beats === beats;
  silentLooks = isSilent ? silentLooks + 1 : 0;
  beats = seen.beats;
  const busyMs = readBusyMs();
  busyAtBeat = isSilent ? busyAtBeat : busyMs;
  if (isHung({ silentMs: silentLooks * lookMs, busyMs: busyMs - busyAtBeat }, limitMs)) {
    end(`The main thread has hung for ${limitMs / 1000} s; ending the process, so that the host starts it anew.`);
  } else if (silentLooks >= orphanLooks && !isRunning(parent)) {
    end('The host process is gone and the main thread hangs; ending the process.');
  }
}, lookMs);

function end(message: string): void {
  clearInterval(timer);
  setTimeout(kill, writeMs);
  log.error(message, { lastCall: heartbeat.read().activity });
}

function kill(): void {
  process.kill(process.pid, 'SIGKILL');
}
