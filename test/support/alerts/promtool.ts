import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether Prometheus' own tool is on this machine's PATH. */
export const promtoolFound = spawnSync('promtool', ['--version']).status === 0;

/** What promtool says of files that are written for it, by name; status 0 = all is well. */
export function promtool(
  command: 'check' | 'test',
  files: Record<string, string>
): { status: number | null; said: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-rules-'));
  try {
    Object.entries(files).forEach(([name, text]) => writeFileSync(path.join(folder, name), text));
    const [first] = Object.keys(files);
    const { status, stdout, stderr } = spawnSync('promtool', [command, 'rules', path.join(folder, first)], {
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
