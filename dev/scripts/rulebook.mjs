// Ansible's rule engine for tests: on PATH, or installed from PyPI into the user's cache folder, pinned.
// `node dev/scripts/rulebook.mjs --build` installs it where there is none, and prints where it is; with --allow-skip, that it cannot be
// installed is no failure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, isExecutable } from './prometheus.mjs';

const requirements = path.join(path.dirname(fileURLToPath(import.meta.url)), 'rulebook', 'requirements.txt');
const minPython = [3, 11];
const minJava = 17;
/** A registry that is slow must not hold the checks up. */
const installTimeoutMs = 120_000;
const askTimeoutMs = 20_000;

/**
 * A rule engine of this machine with what it needs, or why there is none.
 * @returns {{executable: string} | {missing: string}}
 */
export function findRulebook(environment = process.env) {
  const lacking = describeJava(environment);
  if (lacking !== undefined) {
    return { missing: lacking };
  }
  const installed = path.join(cacheFolder(environment), 'bin', 'ansible-rulebook');
  if (existsSync(path.join(cacheFolder(environment), 'complete')) && isExecutable(installed)) {
    return { executable: installed };
  }
  const found = findOnPath('ansible-rulebook');
  return found
    ? { executable: found }
    : { missing: 'PATH has no ansible-rulebook, and `npm run rulebook` was not run, which installs one' };
}

/** The same; where there is none, it is installed, which takes a minute the first time. */
export function ensureRulebook(environment = process.env) {
  const found = findRulebook(environment);
  if (found.executable !== undefined || describeJava(environment) !== undefined) {
    return found;
  }
  const python = ['python3.13', 'python3.12', 'python3.11', 'python3'].find(isNewPython);
  if (python === undefined) {
    return { missing: `there is no Python ${minPython.join('.')} or later to install it with` };
  }
  const failure = install(python, cacheFolder(environment));
  return failure === undefined ? findRulebook(environment) : { missing: failure };
}

/** A folder per set of versions. */
function cacheFolder({ XDG_CACHE_HOME }) {
  const cache = XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const versions = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  return path.join(cache, 'foresight', `ansible-rulebook-${versions}`);
}

/** What is wrong with Java on this machine; undefined where the engine's rules run on it. */
function describeJava({ JAVA_HOME }) {
  const java = JAVA_HOME ? path.join(JAVA_HOME, 'bin', 'java') : 'java';
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: askTimeoutMs });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1]);
  if (status !== 0 || !Number.isFinite(version)) {
    return `there is no Java to run it with: install Java ${minJava} or later`;
  }
  return version >= minJava ? undefined : `Java ${version} is too old to run it with: install Java ${minJava} or later`;
}

function isNewPython(name) {
  const code = `import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (${minPython.join(', ')}) else 1)`;
  return spawnSync(name, ['-c', code], { stdio: 'ignore', timeout: askTimeoutMs }).status === 0;
}

/** Installs into a folder that counts only once it is complete. Returns what went wrong. */
function install(python, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  console.error('Installing ansible-rulebook from PyPI, which takes a minute the first time ...');
  const steps = [
    [python, ['-m', 'venv', folder]],
    [
      path.join(folder, 'bin', 'pip'),
      ['install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '--no-deps', '-r', requirements],
    ],
  ];
  for (const [command, args] of steps) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: installTimeoutMs });
    if (status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      const reason = (stderr ?? '').trim().split('\n').at(-1) || error?.code || `status ${status}`;
      return `it could not be installed: ${reason}`;
    }
  }
  writeFileSync(path.join(folder, 'complete'), '');
  return undefined;
}

function main() {
  const { executable, missing } = process.argv.includes('--build') ? ensureRulebook() : findRulebook();
  if (missing === undefined) {
    console.log(executable);
    return;
  }
  console.error(`There is no rule engine: ${missing}.`);
  process.exitCode = process.argv.includes('--allow-skip') ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main();
}
