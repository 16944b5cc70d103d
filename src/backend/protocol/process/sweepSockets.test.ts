import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketPrefix, sweepSockets } from './sweepSockets';

const later = Date.now() + 60_000;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The socket of a process that was killed. */
function leaveSocket(name: string): string {
  const path = join(folder, name);
  const listen = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', listen]);
  expect(existsSync(path)).toBe(true);
  return path;
}

describe('sweepSockets', () => {
  test('removes what killed processes left, and nothing that is not ours', async () => {
    const left = leaveSocket(`${socketPrefix}12345678-9abc`);
    const ofOthers = leaveSocket('plugin12345678-9abc');
    const file = join(folder, `${socketPrefix}12345678-9abd`);
    writeFileSync(file, '');
    expect(await sweepSockets(folder, later)).toBe(1);
    expect([left, ofOthers, file].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  test('leaves a socket that somebody serves, and one that has just appeared', async () => {
    const server = createServer();
    const served = join(folder, `${socketPrefix}12345678-9abc`);
    await new Promise<void>((resolve) => server.listen(served, resolve));
    expect(await sweepSockets(folder, later)).toBe(0);
    expect(existsSync(served)).toBe(true);
    const young = leaveSocket(`${socketPrefix}12345678-9abe`);
    expect(await sweepSockets(folder, Date.now())).toBe(0);
    expect(existsSync(young)).toBe(true);
    server.close();
  });
});
