// `npm test` on a fresh clone: installs dependencies where they are missing, then types, lint, structure and unit tests.
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './install.mjs';

await ensureDependencies();

const checks = [
  ['types', 'npm', ['run', '--silent', 'typecheck']],
  ['lint', 'npm', ['run', '--silent', 'lint', '--', '--max-warnings', '0']],
  ['structure', 'npm', ['run', '--silent', 'structure']],
  ['unit tests', 'npm', ['run', '--silent', 'test:unit', '--', ...process.argv.slice(2)]],
];

for (const [name, command, args] of checks) {
  console.log(`-- ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\nFailed: ${name}.`);
    process.exit(status ?? 1);
  }
}
