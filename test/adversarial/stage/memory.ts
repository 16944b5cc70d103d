import { readFileSync } from 'node:fs';

/** Resident memory of a process, MB; 0 where this machine does not tell, or it has ended. */
export function readResident(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
