// Compiles the data source's process to one executable per platform, named as Grafana looks for it.
// `node dev/scripts/buildBackend.mjs` builds this machine's, `--all` builds all that are distributed.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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
  // What is said of the software of others lies within as files; see src/backend/printDocument.ts.
  '--loader=.txt:file',
  '--asset-naming=[name].[ext]',
  '--root=src/backend',
];
const entries = [
  'src/backend/main.ts',
  'src/backend/workers/worker.ts',
  'src/backend/settings/calendar/worker.ts',
  'src/backend/protocol/process/watchdogThread.ts',
];

const notices = join(root, '.cache', 'notices');
/** What the backend's bundle is made of, as `describeBundle` last found it. */
export const metafile = join(notices, 'bundle.json');

/** Runs Bun, or ends this process, saying what failed. */
function runOrExit(args, what) {
  const code = runBun(args);
  if (code !== 0) {
    console.error(`${what} failed (exit code ${code}); the reason stands above.`);
    exit(code);
  }
}

/** Writes notices and a bill of materials of the backend, and of the browser's bundles where their folder is given. */
export function writeNotices(target, ...bundles) {
  runOrExit(['dev/notices/write.ts', target, metafile, ...bundles], 'Writing the notices of what is bundled');
}

/** Bundles once without compiling, to know what is in it; returns the files that every executable carries of that. */
function describeBundle() {
  mkdirSync(notices, { recursive: true });
  const outputs = [`--metafile=${metafile}`, '--outdir', join(notices, 'bundle')];
  runOrExit(['build', '--target=bun', ...outputs, ...entries], 'Bundling');
  writeNotices(notices);
  copyFileSync(join(notices, 'sbom.cdx.json'), join(notices, 'sbom.txt'));
  return ['THIRD_PARTY_NOTICES.txt', 'sbom.txt'].map((name) => join(notices, name));
}

function build(target, documents) {
  const file = join(folder, executableName(target));
  const inputs = [...entries, ...documents, '--outfile', file];
  runOrExit(['build', ...options, `--target=${target.bun}`, ...inputs], `Building ${executableName(target)}`);
  const maps = ['worker', 'watchdogThread', 'THIRD_PARTY_NOTICES', 'sbom'].map((name) =>
    join(folder, `${name}.js.map`)
  );
  [`${file}.map`, ...maps].forEach((map) => rmSync(map, { force: true }));
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
  const documents = describeBundle();
  wanted.forEach((target) => build(target, documents));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  buildBackend({ all: argv.includes('--all') });
}
