import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from './command';

/**
 * Lets Prometheus' own tool read the rules. Returns whether the tool is on PATH.
 * @throws CommandError with the tool's words where it refuses the rules.
 */
export function checkWithPromtool(text: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-rules-'));
  try {
    const file = path.join(folder, 'rules.yaml');
    writeFileSync(file, text);
    const { error, status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', file], { encoding: 'utf8' });
    if (error) {
      return false;
    }
    if (status !== 0) {
      throw new CommandError(`promtool refuses the rules:\n${stdout}${stderr}`.trim());
    }
    return true;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
