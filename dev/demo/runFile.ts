import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Which processes use the demo's folder. */
interface RunFile {
  pid: number;
  prometheus?: number;
}

/** A claim on the demo's folder, which only one demo may use at a time. */
export interface Claim {
  /** Tells of Prometheus, so that it can be ended even where this process could not. */
  setPrometheus(pid: number): void;
  release(): void;
}

/**
 * Claims the folder for this process; a Prometheus that a killed demo left behind is ended first.
 * @throws Error where another demo is running.
 */
export function claimFolder(file: string, dataFolder: string): Claim {
  const last = readRunFile(file);
  if (last !== undefined && last.pid !== process.pid && isAlive(last.pid)) {
    throw new Error(
      `The demo is running already (process ${last.pid}). End it first, or remove ${file} if it is another program.`
    );
  }
  if (last?.prometheus !== undefined && readCommand(last.prometheus).includes(dataFolder)) {
    process.kill(last.prometheus, 'SIGKILL');
  }
  const write = (run: RunFile) => writeFileSync(file, JSON.stringify(run));
  write({ pid: process.pid });
  return {
    setPrometheus: (pid) => write({ pid: process.pid, prometheus: pid }),
    release: () => rmSync(file, { force: true }),
  };
}

function readRunFile(file: string): RunFile | undefined {
  try {
    const run: RunFile = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(run.pid) ? run : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** '' where there is no such process. */
function readCommand(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
