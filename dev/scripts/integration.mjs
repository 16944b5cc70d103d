// Runs a TypeScript program of this checkout against the built backend: the integration tests, or the query benchmark.
// `node dev/scripts/integration.mjs [program.ts [options]]`
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildBackend, hostExecutable } from './buildBackend.mjs';
import { runBun } from './bun.mjs';
import { ensureDependencies } from './install.mjs';
import { ensurePrometheus } from './prometheus.mjs';

const [program = 'test/integration/run.ts', ...options] = process.argv.slice(2);

await ensureDependencies();
const { prometheus } = ensurePrometheus();
// The programs start Prometheus and promtool by name.
process.env.PATH = `${path.dirname(prometheus)}${path.delimiter}${process.env.PATH}`;
if (!existsSync(hostExecutable())) {
  buildBackend();
}
process.exitCode = runBun(['run', program, `--backend=${hostExecutable()}`, ...options]);
