import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export interface ServerOptions {
  /** For people. */
  name: string;
  /** Path of the executable. */
  executable: string;
  args: string[];
  /** Where it runs: what it leaves at no path that it was given lands here. */
  folder: string;
  /** Where its output goes. */
  log: string;
  url: string;
  /** Answers with success as soon as the server does. */
  readyPath: string;
  /** Called with the process id as soon as it is known. */
  onStart?(pid: number): void;
  signal?: AbortSignal;
}

export interface ServerProcess {
  url: string;
  /** Ends it and waits for the end; its data are complete then. */
  stop(): Promise<void>;
}

const startTimeout = 60_000;

/** Starts a server and waits until it is ready. @throws Error naming its log where it ends or never is. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { name, log, url } = options;
  const output = openSync(log, 'w');
  // A group of its own: Ctrl-C reaches it through stop() alone, so that it ends in order and after its readers.
  const stdio: StdioOptions = ['ignore', output, output];
  const child = spawn(options.executable, options.args, { cwd: options.folder, stdio, detached: true });
  closeSync(output);
  if (child.pid !== undefined) {
    options.onStart?.(child.pid);
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit code ${code ?? signal}`));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const failed = ended.then((reason) => Promise.reject(new Error(`${name} ended (${reason}). See ${log}.`)));
    await Promise.race([waitUntilReady(options), failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function waitUntilReady({ name, url, readyPath, log, signal }: ServerOptions): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    const ready = await fetch(`${url}${readyPath}`).then(
      (response) => response.ok,
      () => false
    );
    if (ready) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not answer at ${url} within ${startTimeout / 1000} s. See ${log}.`);
}
