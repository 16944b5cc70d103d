// Attacks the built backend as a hostile user, source or host would: `node dev/scripts/adversarial.mjs [--only=group]`
import { existsSync } from 'node:fs';
import { buildBackend, hostExecutable } from './buildBackend.mjs';
import { runBun } from './bun.mjs';
import { ensureDependencies } from './install.mjs';

await ensureDependencies();
if (!existsSync(hostExecutable())) {
  buildBackend();
}
const options = process.argv.slice(2);
process.exitCode = runBun(['run', 'test/adversarial/run.ts', `--backend=${hostExecutable()}`, ...options]);
