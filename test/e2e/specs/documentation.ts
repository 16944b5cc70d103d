import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentedCommands } from '../../support/docs/documentedCommands';
import { check, type Spec, type Target } from '../spec';

const root = path.join(__dirname, '..', '..', '..');
const bun = path.join(root, 'node_modules', '.bin', 'bun');

export const documentationSpecs: Spec[] = [
  {
    name: 'the commands of the documentation that need a shop succeed, one after the other',
    skip: ({ target }) =>
      target.prometheusUrl === undefined
        ? 'no Prometheus is known here: name it in the variable PROMETHEUS_URL'
        : undefined,
    async run({ target }) {
      const commands = documentedCommands.filter(({ run }) => run === 'shop');
      const folder = mkdtempSync(path.join(tmpdir(), 'documentation-'));
      symlinkSync(path.join(root, 'provisioning'), path.join(folder, 'provisioning'));
      try {
        for (const { command } of commands) {
          const { code, said } = await runIn(folder, hereIs(command, target));
          check(code === 0, `"${command}" ends with exit code ${code}:\n${said.slice(-2000)}`);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
      return `${commands.length} commands`;
    },
  },
];

/** The command with the addresses that are meant by those of the documentation. */
function hereIs(command: string, { url, prometheusUrl = '' }: Target): string {
  return command
    .replace('npm run rules --', `"${bun}" run "${path.join(root, 'dev', 'rules.ts')}"`)
    .replace('http://localhost:9090', prometheusUrl)
    .replace('http://localhost:3000', url)
    .replace(/^curl -H "[^"]*"/, 'curl --silent --show-error --fail');
}

function runIn(folder: string, command: string): Promise<{ code: number | null; said: string }> {
  // npm tells programs by INIT_CWD where it was called: this may be within such a call.
  const env = { ...process.env, INIT_CWD: folder, GRAFANA_TOKEN: 'none-is-needed-here' };
  const child = spawn('bash', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  [child.stdout, child.stderr].forEach((output) => output.on('data', (part) => (said += String(part))));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, said }));
  });
}
