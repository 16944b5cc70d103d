// Compiles the data source's process to one executable per platform, named as Grafana looks for it.
// `node dev/scripts/buildBackend.mjs` builds this machine's, `--all` builds all that are distributed.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch, argv, exit, platform } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runBun } from './bun.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'dist', 'datasource');

/** What is distributed: Go's names, which Grafana uses, and Bun's. */
export const targets = [
  { os: 'linux', arch: 'amd64', bun: 'bun-linux-x64' },
  { os: 'linux', arch: 'arm64', bun: 'bun-linux-arm64' },
  { os: 'darwin', arch: 'amd64', bun: 'bun-darwin-x64' },
  { os: 'darwin', arch: 'arm64', bun: 'bun-darwin-arm64' },
  { os: 'windows', arch: 'amd64', bun: 'bun-windows-x64' },
];

const goNames = { win32: 'windows', x64: 'amd64' };

/** The executable for this machine. */
export function hostExecutable() {
  return join(folder, executableName({ os: goNames[platform] ?? platform, arch: goNames[arch] ?? arch }));
}

export function executableName(target) {
  return `gpx_foresight_${target.os}_${target.arch}${target.os === 'windows' ? '.exe' : ''}`;
}

// A Grafana server's folder is the process's working directory: nothing there may configure it.
const options = [
  '--compile',
  '--minify',
  '--keep-names',
  // Costs 4 MB and saves three quarters of the time to start.
  '--bytecode',
  // Stack traces in the log name the source's lines; Bun also leaves copies of the maps, see below.
  '--sourcemap=inline',
  // Found inside the executable, wherever it runs; see src/backend/main.ts.
  "--define=process.env.FORESIGHT_WORKER='./workers/worker.ts'",
  "--define=process.env.FORESIGHT_ICS_WORKER='./settings/calendar/worker.ts'",
  "--define=process.env.FORESIGHT_WATCHDOG='./protocol/process/watchdogThread.ts'",
  '--no-compile-autoload-dotenv',
  '--no-compile-autoload-bunfig',
];
const entries = [
  'src/backend/main.ts',
  'src/backend/workers/worker.ts',
  'src/backend/settings/calendar/worker.ts',
  'src/backend/protocol/process/watchdogThread.ts',
];

function build(target) {
  const file = join(folder, executableName(target));
  const code = runBun(['build', ...options, `--target=${target.bun}`, ...entries, '--outfile', file]);
  if (code !== 0) {
    console.error(`Building ${executableName(target)} failed (exit code ${code}); the reason stands above.`);
    exit(code);
  }
  [`${file}.map`, join(folder, 'worker.js.map'), join(folder, 'watchdogThread.js.map')].forEach((map) =>
    rmSync(map, { force: true })
  );
  if (readFileSync(file).includes(pathToFileURL(join(root, 'src')).href)) {
    console.error(`${executableName(target)} names source files of this machine: it would not run on another.`);
    exit(1);
  }
  console.log(`${file} (${(statSync(file).size / 2 ** 20).toFixed(0)} MiB)`);
}

/** Builds the executables of all platforms, or of this machine. */
export function buildBackend({ all = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const wanted = targets.filter((target) => all || join(folder, executableName(target)) === hostExecutable());
  if (wanted.length === 0) {
    const known = targets.map((target) => `${target.os}/${target.arch}`).join(', ');
    console.error(`There is no executable for ${platform}/${arch}. Platforms: ${known}.`);
    exit(1);
  }
  wanted.forEach(build);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  buildBackend({ all: argv.includes('--all') });
}
