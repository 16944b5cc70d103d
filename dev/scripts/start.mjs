// `npm start`: a simulated shop in a real Prometheus, forecast by the plugin's backend; neither Docker nor Grafana.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBackend, hostExecutable } from './buildBackend.mjs';
import { ensureDependencies } from './install.mjs';
import { findLoki } from './loki.mjs';
import { ensurePrometheus } from './prometheus.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const bun = path.join(root, 'node_modules', '.bin', 'bun');
const once = process.argv.includes('--once') || Boolean(process.env.CI);

try {
  await ensureDependencies();
  const { prometheus, promtool } = ensurePrometheus();
  if (!once) {
    ensureFrontend();
  }
  const backend = ensureBackend();
  const { executable: loki } = findLoki();
  process.exitCode = await runDemo([
    `--prometheus=${prometheus}`,
    `--promtool=${promtool}`,
    `--backend=${backend}`,
    ...(loki ? [`--loki=${loki}`] : []),
  ]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Builds the plugin's pages where they are missing or older than their sources; what they have of the backend stays. */
function ensureFrontend() {
  const file = path.join(root, 'dist', 'module.js');
  if (!existsSync(file) || statSync(file).mtimeMs < newestIn(path.join(root, 'src'))) {
    console.log("Building the plugin's pages, which takes about a minute ...");
    const webpack = path.join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
    const args = [webpack, '-c', './webpack.config.ts', '--env', 'production'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) {
      throw new Error(`The plugin's pages could not be built:\n${stdout.slice(-2000)}`);
    }
  }
}

/** Builds the backend for this machine where it is missing or older than its sources. */
function ensureBackend() {
  const file = hostExecutable();
  const sources = ['engine', 'schema', 'frames', 'queries', 'sources', 'alerts', 'insight', 'backend'].map((layer) =>
    newestIn(path.join(root, 'src', layer))
  );
  if (!existsSync(file) || statSync(file).mtimeMs < Math.max(...sources)) {
    console.log('Building the backend ...');
    buildBackend();
  }
  return file;
}

/** Time of the latest change of any file that is built, ms. */
function newestIn(folder) {
  const built = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)
  );
  return Math.max(0, ...built.map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

/** Hands over to the demo, and stays until it has cleaned up: Ctrl-C reaches it too, other signals are passed on. */
function runDemo(args) {
  const demo = path.join(root, 'dev', 'demo', 'start.ts');
  const child = spawn(bun, [demo, ...args, ...(once ? ['--once'] : [])], { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
