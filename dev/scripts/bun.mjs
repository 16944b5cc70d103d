// Runs Bun, which is an npm dependency of this project, with the given arguments: `node dev/scripts/bun.mjs run file.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureProto } from './generateProto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs Bun in the project's folder; returns its exit code. Ends this process where Bun is missing. */
export function runBun(args) {
  const bun = join(root, 'node_modules', '.bin', platform === 'win32' ? 'bun.cmd' : 'bun');
  if (!existsSync(bun)) {
    console.error('Bun is missing: node_modules/.bin/bun does not exist. Run `npm install` first.');
    exit(1);
  }
  ensureProto();
  const { status, error, signal } = spawnSync(bun, args, { cwd: root, stdio: 'inherit', shell: platform === 'win32' });
  if (error) {
    console.error(
      `Bun did not start (${error.message}). Run \`npm install\` again; its install script must be allowed.`
    );
  }
  return status ?? (signal ? 130 : 1);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  exit(runBun(argv.slice(2)));
}
