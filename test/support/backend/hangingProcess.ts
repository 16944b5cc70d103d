import { spawn } from 'node:child_process';
import { createLog } from '../../../src/backend/log';
import { startWatchdog } from '../../../src/backend/protocol/process/watchdog';

// A process with a watchdog, run by Bun as the backend is, for tests that end it: `hangingProcess.ts hang|live|orphan`.
const [, script, mode] = process.argv;
const log = createLog({
  write: (line) => process.stderr.write(line),
  now: () => Date.now(),
  secrets: { redact: (text) => text },
});
const entry = new URL('../../../src/backend/protocol/process/watchdogThread.ts', import.meta.url);

if (mode === 'orphan') {
  // The host of a process that hangs, to be killed.
  spawn(process.execPath, [script, 'hang'], { stdio: ['ignore', 'inherit', 'inherit'] });
  setInterval(() => undefined, 1000);
} else {
  const note = startWatchdog({ entry, env: process.env, log });
  note('QueryData');
  process.stdout.write(`${process.pid}\n`);
  setTimeout(() => process.exit(0), 2500);
  if (mode === 'hang') {
    setTimeout(() => {
      for (;;) {
        // Never done.
      }
    }, 300);
  }
}
