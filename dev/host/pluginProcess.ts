import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { handshakeEnvironment, parseHandshake } from './handshake';
import { createPluginClient, type PluginClient } from './pluginClient';

export interface PluginProcess extends PluginClient {
  pid: number;
  /** Where it listens, as a gRPC target. */
  target: string;
  /** Resolves when the process has ended, with its exit code or signal. */
  ended: Promise<string>;
  /** As Grafana ends a plugin: asks it to shut down, and kills it after two seconds. */
  stop(): Promise<void>;
}

export interface PluginOptions {
  /** Path of the backend executable. */
  executable: string;
  /** What it finds in its environment beside the handshake. Default: nothing, as from Grafana. */
  environment?: Record<string, string | undefined>;
  /** Every line of the process's log, JSON as a rule. */
  onLog?(line: string): void;
}

const startTimeout = 60_000;
const shutdownTimeout = 2000;

/** Starts a plugin's backend as Grafana does, and connects to it. */
export async function startPlugin({ executable, environment, onLog }: PluginOptions): Promise<PluginProcess> {
  const child = spawn(executable, [], {
    env: { ...handshakeEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit code ${code ?? signal}`));
  });
  const log = createInterface({ input: child.stderr });
  let lastLine = '';
  log.on('line', (line) => {
    lastLine = line;
    onLog?.(line);
  });
  try {
    const failed = ended.then((reason) => Promise.reject(new Error(`${executable} ended: ${reason}. ${lastLine}`)));
    const { target } = parseHandshake(await Promise.race([firstLine(child, executable), failed]));
    const client = createPluginClient(target);
    return { ...client, pid: child.pid ?? 0, target, ended, stop: () => stopPlugin(child, client, ended) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function firstLine({ stdout }: ChildProcess, executable: string): Promise<string> {
  if (stdout === null) {
    throw new Error(`${executable} has no stdout to read the handshake from.`);
  }
  // Later lines are read too, and dropped, so that the pipe never fills.
  const lines = createInterface({ input: stdout });
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`${executable} told no address within ${startTimeout / 1000} s.`));
    const timer = setTimeout(late, startTimeout);
    lines.once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
    lines.once('close', () => clearTimeout(timer));
  });
}

async function stopPlugin(child: ChildProcess, client: PluginClient, ended: Promise<string>): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), shutdownTimeout);
  // A process that is gone, or about to go, cannot answer; the timer deals with one that stays.
  await client.shutdown().catch(() => undefined);
  client.close();
  await ended;
  clearTimeout(timer);
}
