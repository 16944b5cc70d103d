// Browser tests against the stand-in for Grafana, or, where GRAFANA_URL is set, against that Grafana.
// `npm run e2e -- [--only="part of a test's name"]`; with --screenshots the documentation's pictures instead, with --figures
// sizes and times against budgets. Without Chromium it fails, unless --allow-skip says otherwise. PROMETHEUS_URL names one that has the shop's history already, SHOP_URL the shop itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBackend, hostExecutable } from './buildBackend.mjs';
import { runBun } from './bun.mjs';
import { ensureDependencies } from './install.mjs';
import { ensurePrometheus } from './prometheus.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

await ensureDependencies();
const options = process.env.GRAFANA_URL ? [] : standInOptions();
const asked = process.argv.slice(2);
const programs = { '--screenshots': 'test/e2e/screenshots.ts', '--figures': 'test/e2e/figures/figures.ts' };
const chosen = asked.find((one) => one in programs);
const rest = asked.filter((one) => one !== chosen);
process.exitCode = runBun(['run', programs[chosen] ?? 'test/e2e/run.ts', ...options, ...rest]);

/** Builds what is missing; what is there is taken as it is. */
function standInOptions() {
  if (!existsSync(path.join(root, 'dist', 'module.js'))) {
    build();
  }
  if (!existsSync(hostExecutable())) {
    buildBackend();
  }
  const backend = `--backend=${hostExecutable()}`;
  if (process.env.PROMETHEUS_URL) {
    return [backend];
  }
  const { prometheus, promtool } = ensurePrometheus();
  return [backend, `--prometheus=${prometheus}`, `--promtool=${promtool}`];
}

function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:frontend'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('Building the plugin failed; the reason stands above.');
    process.exit(status ?? 1);
  }
}
