import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const tickMs = 10;
/** Places of user and system time behind the name in /proc/<pid>/stat. */
const userPlace = 11;
const systemPlace = 12;

/** Time that the main thread of this process has computed, ms; of all its threads where the system does not say. */
export function readBusyMs(): number {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return tickMs * (Number(fields[userPlace]) + Number(fields[systemPlace]));
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
