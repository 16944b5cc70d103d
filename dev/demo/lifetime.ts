/** What a program needs to end cleanly. */
export interface Lifetime {
  /** Aborted by Ctrl-C and other signals, and when the process that started this one is gone. */
  signal: AbortSignal;
  /** Hands over what undoes a step; at the end the latest comes first. */
  onStop(stop: () => Promise<void> | void): void;
}

/** Runs a program to its end or until it is stopped, undoes what it started, and ends the process with its exit code. */
export async function runUntilStopped(main: (lifetime: Lifetime) => Promise<number>): Promise<void> {
  const stops: Array<() => Promise<void> | void> = [];
  const controller = new AbortController();
  const { signal } = controller;
  listenForEnd(() => controller.abort(new Error('Stopped.')));
  const code = await main({ signal, onStop: (stop) => stops.unshift(stop) }).catch((error: Error) => {
    if (!signal.aborted) {
      process.stderr.write(`\n${error.message}\n`);
    }
    return 1;
  });
  for (const stop of stops.splice(0)) {
    await stop();
  }
  process.stdout.write(signal.aborted ? '\nStopped.\n' : '');
  process.exit(signal.aborted ? 0 : code);
}

function listenForEnd(end: () => void): void {
  const parent = process.ppid;
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}
