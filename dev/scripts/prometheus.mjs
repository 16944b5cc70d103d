// Prometheus for demo and tests: on PATH, or Debian's package, installed as root or unpacked into .cache/.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '.cache', 'prometheus');
const remedies = {
  darwin: 'Install it with `brew install prometheus`.',
  linux:
    'Install the package "prometheus" of your distribution, or unpack a release of https://prometheus.io/download on PATH.',
  other: 'Unpack a release of https://prometheus.io/download into a folder on PATH.',
};

/**
 * Paths of the executables.
 * @returns {{prometheus: string, promtool: string}}
 * @throws Error with one sentence that says what to install, where Prometheus cannot be had.
 */
export function ensurePrometheus() {
  const found = findPrometheus();
  if (found) {
    return found;
  }
  if (process.platform === 'linux' && onPath('apt-get', searchPath())) {
    console.log('Getting Prometheus from the Debian package archive ...');
    getDebianPackage();
  }
  const got = findPrometheus();
  if (!got) {
    throw new Error(
      `Prometheus is neither on PATH nor could it be got. ${remedies[process.platform] ?? remedies.other}`
    );
  }
  return got;
}

/** Path of an executable, or undefined where the machine has none. */
export function findOnPath(name) {
  return onPath(name, searchPath());
}

/** The executables where both are there already. */
export function findPrometheus() {
  const folders = [...searchPath(), path.join(cache, 'usr', 'bin')];
  const prometheus = onPath('prometheus', folders);
  const promtool = onPath('promtool', folders);
  return prometheus && promtool ? { prometheus, promtool } : undefined;
}

function getDebianPackage() {
  const asRoot = process.getuid() === 0;
  const get = asRoot ? installPackage : unpackPackage;
  // A fresh machine or container has no package lists yet, and only root may fetch them.
  return get() || (asRoot && run('apt-get', ['update', '-qq']) && get());
}

function installPackage() {
  // RUNLEVEL=1 keeps the package from starting a Prometheus of its own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'prometheus'], { env });
}

/** Without root: the package's files alone, without what it depends on; its programs need only the C library. */
function unpackPackage() {
  mkdirSync(cache, { recursive: true });
  if (!run('apt-get', ['download', '-qq', 'prometheus'], { cwd: cache })) {
    return false;
  }
  const file = readdirSync(cache).find((name) => name.startsWith('prometheus_') && name.endsWith('.deb'));
  return file !== undefined && run('dpkg', ['-x', file, '.'], { cwd: cache });
}

/** Success; the command's own words are shown only where it fails. */
function run(command, args, { cwd, env } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const { status, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) {
    console.error(`\`${command} ${args[0]}\` failed: ${(error?.message ?? stderr).trim().split('\n').pop()}`);
  }
  return status === 0;
}

function searchPath() {
  return (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
}

function onPath(name, folders) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => path.join(folder, file)).find(isExecutable);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
