import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Shell {
  /** Where the built files lie. */
  folder: string;
  /** Changes with what they are built from. */
  version: string;
}

/**
 * Builds the browser's half of the host, unless what it is built from has not changed since.
 * `onBuild` is told when building begins.
 * @throws Error with the bundler's own words.
 */
export async function buildShell(root: string, onBuild: () => void = () => undefined): Promise<Shell> {
  const folder = path.join(root, 'dev', 'host', 'dist');
  const stamp = path.join(folder, 'stamp.txt');
  const version = sourceHash(root);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
    onBuild();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await bundle(root, folder);
    writeFileSync(stamp, version);
  }
  return { folder, version };
}

function sourceHash(root: string): string {
  const files = ['dev/host/browser', 'src/texts']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash('sha256');
  [...files.sort(), path.join(root, 'dev', 'host', 'bundle.mjs'), path.join(root, 'package-lock.json')].forEach(
    (file) => hash.update(file).update(readFileSync(file))
  );
  return hash.digest('hex').slice(0, 16);
}

async function bundle(root: string, folder: string): Promise<void> {
  const bun = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'bun.cmd' : 'bun');
  const program = path.join('dev', 'host', 'bundle.mjs');
  const child = spawn(bun, [program, folder], {
    cwd: root,
    // Bun reads it for the form of JSX.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) {
    throw new Error(`Building the stand-in's pages failed (exit code ${code}): ${said.trim().slice(-2000)}`);
  }
}
