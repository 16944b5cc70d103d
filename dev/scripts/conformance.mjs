// Runs the Go client of test/conformance/ against this machine's executable; builds the executable where it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildBackend, hostExecutable } from './buildBackend.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'test', 'conformance');

if (platform === 'win32') {
  console.log('SKIPPED conformance: it uses Unix sockets and signals. Run it on Linux or macOS.');
  exit(0);
}
if (spawnSync('go', ['version']).error) {
  if (env.CI === 'true') {
    console.error('Conformance needs Go, and go is not on PATH. Install Go 1.26 or later on the build machine.');
    exit(1);
  }
  console.log('SKIPPED conformance: go is not on PATH. Install Go 1.26 or later to run it.');
  exit(0);
}
if (!existsSync(hostExecutable())) {
  console.log('The executable is missing: building it.');
  buildBackend();
}
console.log('Conformance: compiling the client (minutes the first time), then running its checks.');
const { status } = spawnSync('go', ['run', '.', '-executable', hostExecutable()], {
  cwd: folder,
  stdio: 'inherit',
  env: { ...env, GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local' },
});
exit(status ?? 1);
