import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { isRunning } from './isRunning';

const root = path.join(__dirname, '../../../..');
const script = path.join(root, 'test/support/backend/hangingProcess.ts');

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Runs the script under Bun, as the backend runs: its output so far, and how it ends. */
function start(mode: 'hang' | 'live' | 'orphan', limitSeconds: number) {
  const env = { PATH: process.env.PATH, GF_PLUGIN_HANG_LIMIT_SECONDS: String(limitSeconds) };
  const child = spawn(path.join(root, 'node_modules/.bin/bun'), [script, mode], { env });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += String(text)));
  child.stderr.on('data', (text) => (output.stderr += String(text)));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code))
  );
  return { child, output, ended };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the watchdog', () => {
  jest.setTimeout(20_000);

  test('ends a process that hangs, and says what it had begun', async () => {
    const { output, ended } = start('hang', 1);
    expect(await ended).toBe('SIGKILL');
    expect(JSON.parse(output.stderr)).toMatchObject({
      '@level': 'error',
      '@message': expect.stringContaining('hung for 1 s'),
      lastCall: 'QueryData',
    });
  });

  test('lets a process live that does not hang, also one that was suspended for longer than the limit', async () => {
    const living = start('live', 1);
    const suspended = start('live', 1);
    await until(() => suspended.output.stdout !== '');
    const pid = Number(suspended.output.stdout);
    process.kill(pid, 'SIGSTOP');
    setTimeout(() => process.kill(pid, 'SIGCONT'), 2000);
    expect(await Promise.all([living.ended, suspended.ended])).toEqual([0, 0]);
    expect([living.output.stderr, suspended.output.stderr]).toEqual(['', '']);
  });

  test('ends a process that hangs long before its limit where its host is gone', async () => {
    const { child, output, ended } = start('orphan', 600);
    await until(() => output.stdout !== '');
    const hanging = Number(output.stdout);
    child.kill('SIGKILL');
    await ended;
    await until(() => !isRunning(hanging));
    expect(output.stderr).toContain('host process is gone');
  });

  test('is off where the limit is 0', async () => {
    const { child, output, ended } = start('hang', 0);
    await until(() => output.stdout !== '');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await ended;
  });
});
