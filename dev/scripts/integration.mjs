// Runs a TypeScript program of this checkout against the built backend: the integration tests, or the query benchmark.
// `node dev/scripts/integration.mjs [program.ts [options]]`
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildBackend, hostExecutable } from './buildBackend.mjs';
import { runBun } from './bun.mjs';
import { ensureDependencies } from './install.mjs';
import { findLoki } from './loki.mjs';
import { ensurePrometheus, findOnPath } from './prometheus.mjs';
import { findRulebook } from './rulebook.mjs';

const given = process.argv.slice(2);
const [program, ...options] = given[0]?.endsWith('.ts') ? given : ['test/integration/run.ts', ...given];

await ensureDependencies();
const { prometheus } = ensurePrometheus();
// The programs start Prometheus and promtool by name.
process.env.PATH = `${path.dirname(prometheus)}${path.delimiter}${process.env.PATH}`;
// And those that need a Loki learn of it, or why there is none.
const { executable, missing } = findLoki();
process.env.LOKI_EXECUTABLE = executable ?? '';
process.env.LOKI_MISSING = missing ?? '';
const rulebook = findRulebook();
process.env.RULEBOOK_EXECUTABLE = rulebook.executable ?? '';
process.env.RULEBOOK_MISSING = rulebook.missing ?? '';
// Debian's package has a longer name than the project's own releases.
process.env.ALERTMANAGER_EXECUTABLE = findOnPath('prometheus-alertmanager') ?? findOnPath('alertmanager') ?? '';
if (!existsSync(hostExecutable())) {
  buildBackend();
}
process.exitCode = runBun(['run', program, `--backend=${hostExecutable()}`, ...options]);
