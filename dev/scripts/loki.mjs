// Loki for demo and tests: at LOKI_URL, on PATH, or built from its Go module into the user's cache folder.
// `node dev/scripts/loki.mjs --build` builds it where there is none, and prints where it is; with --allow-skip, that there is no Go to build
// it is no failure.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, isExecutable } from './prometheus.mjs';

const version = '3.7.8';
const minGo = [1, 24];
/** Another program of that name may do anything when it is started, such as wait. */
const versionTimeoutMs = 10_000;
const progressMs = 60_000;

/**
 * A Loki of this machine, or why there is none.
 * @returns {{url: string} | {executable: string} | {missing: string}}
 */
export function findLoki(environment = process.env) {
  if (environment.LOKI_URL) {
    return { url: environment.LOKI_URL };
  }
  const found = findOnPath('loki');
  if (found && isLoki(found)) {
    return { executable: found };
  }
  const built = cachedLoki(environment);
  if (isExecutable(built) && isLoki(built)) {
    return { executable: built };
  }
  const other = found ? ` (${found} is another program)` : '';
  return { missing: `LOKI_URL names none, PATH has none${other}, and \`npm run loki\` was not run, which builds one` };
}

/**
 * The same; where there is none, it is built, which takes ten minutes on two cores the first time.
 * @throws Error where it cannot be built, though Go is there.
 */
export async function ensureLoki(environment = process.env) {
  const found = findLoki(environment);
  if (found.missing === undefined) {
    return found;
  }
  const lacking = describeGo();
  if (lacking !== undefined) {
    return { missing: `LOKI_URL names none, PATH has none, and ${lacking}` };
  }
  return { executable: await buildLoki(cachedLoki(environment)) };
}

/** Whether an executable says that it is Grafana's. */
export function isLoki(file) {
  const { stdout, status } = spawnSync(file, ['-version'], {
    encoding: 'utf8',
    timeout: versionTimeoutMs,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 && /^loki, version /.test(stdout);
}

function cachedLoki({ XDG_CACHE_HOME }) {
  const cache = XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(cache, 'foresight', `loki-${version}`, process.platform === 'win32' ? 'loki.exe' : 'loki');
}

/** What is wrong with Go on this machine; undefined where it can build. */
function describeGo() {
  const { stdout, status } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  const said = /^go(\d+)\.(\d+)/.exec(stdout ?? '');
  const required = minGo.join('.');
  if (status !== 0 || !said) {
    return `there is no Go to build it with: install Go ${required} or later`;
  }
  const [major, minor] = [Number(said[1]), Number(said[2])];
  return major > minGo[0] || (major === minGo[0] && minor >= minGo[1])
    ? undefined
    : `Go ${major}.${minor} is too old to build it with: install Go ${required} or later`;
}

/** Builds where nobody looks, and moves the result: an executable that is there is whole. */
async function buildLoki(target) {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const workFolder = mkdtempSync(path.join(folder, 'build-'));
  try {
    const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'loki', 'go.mod');
    copyFileSync(source, path.join(workFolder, 'go.mod'));
    const args = ['build', '-mod=mod', '-o', path.basename(target), 'github.com/grafana/loki/v3/cmd/loki'];
    console.error(`Building Loki ${version} from its Go module, which takes ten minutes the first time ...`);
    await run('go', args, workFolder);
    renameSync(path.join(workFolder, path.basename(target)), target);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
  return target;
}

function run(command, args, cwd) {
  const began = Date.now();
  const timer = setInterval(() => {
    console.error(`  Loki is still being built, ${Math.round((Date.now() - began) / 60_000)} min so far`);
  }, progressMs);
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4000)));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Loki could not be built (\`go build\` ended with ${code}):\n${said}`))
    );
  }).finally(() => clearInterval(timer));
}

async function main() {
  const build = process.argv.includes('--build');
  const { url, executable, missing } = build ? await ensureLoki() : findLoki();
  if (missing === undefined) {
    console.log(url ?? executable);
    return;
  }
  console.error(`There is no Loki: ${missing}.`);
  process.exitCode = process.argv.includes('--allow-skip') ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
