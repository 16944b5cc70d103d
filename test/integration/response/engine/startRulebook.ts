import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';
import { freePort } from '../../../../dev/demo/live';
import { waitFor } from './waitFor';

/** The files of provisioning/ that run here are those that people begin with. */
const folder = path.join(__dirname, '../../../../provisioning/responses/ansible');
const startTimeout = 120_000;

export interface Rulebook {
  /** Where hand-offs are posted to. */
  url: string;
  /** What it has written so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts Ansible's rule engine with the example rulebook, which acts on a demo shop. */
export async function startRulebook(
  executable: string,
  { secret, shopUrl }: { secret: string; shopUrl: string }
): Promise<Rulebook> {
  const port = await freePort();
  const variables = { RESPONSE_SECRET: secret, RESPONSE_PORT: String(port), SHOP_URL: shopUrl };
  const options = ['--rulebook', 'rulebook.yml', '--inventory', 'inventory.yml'];
  const child = spawn(executable, [...options, '--env-vars', Object.keys(variables).join()], {
    cwd: folder,
    // Playbooks are run by the program beside it.
    env: { ...process.env, ...variables, PATH: `${path.dirname(executable)}${path.delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (text: string) => (written += text);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    await waitFor(
      'the rule engine listens',
      () => (child.exitCode === null ? answers(port) : fail(written)),
      startTimeout
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}/responses`, log: () => written, stop };
}

function fail(written: string): never {
  throw new Error(`The rule engine has ended: ${written.slice(-500)}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
