// Node dependencies of this checkout: tells whether they are there, and installs them where not.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const oldestNode = 20;

/** Installs what package-lock.json asks for, unless node_modules has it already. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    throw new Error(`Node ${process.versions.node} is too old. Install Node ${oldestNode} or later.`);
  }
  if (areInstalled(root)) {
    return;
  }
  console.log('Installing npm packages, a minute or two ...');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** True where every package of the lockfile is in `folder`/node_modules in the version locked. */
export function areInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const found = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) =>
      name === '' || optional || (peer && found[name] === undefined) || found[name]?.version === version
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Runs a command in the checkout with its output shown; rejects unless it succeeds. */
function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`\`${command} ${args[0]}\` failed (${signal ?? `exit code ${code}`}).`))
    );
  });
}
