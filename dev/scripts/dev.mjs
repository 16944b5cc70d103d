// `npm run dev`: pages and backend from their sources, both watched, over the simulated shop in the stand-in for Grafana.
import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';
import { findLoki } from './loki.mjs';
import { ensurePrometheus } from './prometheus.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const backend = path.join(root, 'dev', 'scripts', 'backendFromSource.mjs');

try {
  await ensureDependencies();
  const { prometheus, promtool } = ensurePrometheus();
  const { executable: loki } = findLoki();
  chmodSync(backend, 0o755);
  const pages = watchPages();
  await pages.firstBuild;
  const code = await runShop([
    `--prometheus=${prometheus}`,
    `--promtool=${promtool}`,
    `--backend=${backend}`,
    ...(loki ? [`--loki=${loki}`] : []),
  ]);
  pages.stop();
  process.exit(code);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** webpack in watch mode; its first build takes about a minute. */
function watchPages() {
  console.log("Building the plugin's pages ...");
  const webpack = path.join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const args = [webpack, '--watch', '-c', './webpack.config.ts', '--env', 'development'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const firstBuild = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const text = String(chunk);
      process.stdout.write(text.replace(/^(?=.)/gm, 'pages: '));
      if (/compiled /.test(text)) {
        resolve();
      }
    });
    child.once('exit', (code) => reject(new Error(`webpack ended with exit code ${code}; the reason stands above.`)));
  });
  firstBuild.catch(() => undefined);
  return { firstBuild, stop: () => child.kill() };
}

/** Stays until the shop and the stand-in have cleaned up: Ctrl-C reaches them too, other signals are passed on. */
function runShop(args) {
  const bun = path.join(root, 'node_modules', '.bin', 'bun');
  const child = spawn(bun, [path.join(root, 'dev', 'demo', 'develop.ts'), ...args], { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
