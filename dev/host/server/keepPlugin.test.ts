import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepPlugin } from './keepPlugin';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that listens and stays. */
const executable = path.join(folder, 'stays');
writeFileSync(
  executable,
  `#!${process.execPath}
const server = require('net').createServer(() => {}).listen(0, '127.0.0.1', () => console.log(\`1|2|tcp|127.0.0.1:\${server.address().port}|grpc|\`));`
);
chmodSync(executable, 0o755);

test('a process that is killed is replaced, and whoever asks meanwhile gets the next one', async () => {
  const reasons: string[] = [];
  const kept = await keepPlugin({ executable, onCrash: (reason) => reasons.push(reason) });
  const first = await kept.current();
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await kept.current();
  expect(second.pid).not.toBe(first.pid);
  expect(reasons).toEqual(['exit code SIGKILL']);
  await kept.stop();
  expect(await second.ended).toBe('exit code SIGKILL');
  expect(reasons).toHaveLength(1);
}, 30_000);

test('a program that cannot be started the first time is an error', async () => {
  await expect(keepPlugin({ executable: '/nowhere/gpx' })).rejects.toThrow('/nowhere/gpx');
});
