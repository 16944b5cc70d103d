import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** How names of our sockets begin, and what follows: never those of other plugins. */
export const socketPrefix = 'foresight-plugin-';
const socketName = new RegExp(`^${socketPrefix}[0-9a-f-]{13}$`);

/** A socket appears a moment before it accepts connections. */
const minAgeMs = 10_000;

/**
 * Removes the sockets in `folder` that killed processes of this user left: ours by name, and nobody accepts connections.
 * Returns how many. `now` in ms.
 */
export async function sweepSockets(folder: string, now: number): Promise<number> {
  let swept = 0;
  for (const name of readdirSync(folder).filter((name) => socketName.test(name))) {
    const path = join(folder, name);
    if (isOld(path, now) && (await isDead(path))) {
      rmSync(path, { force: true });
      swept++;
    }
  }
  return swept;
}

function isOld(path: string, now: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isSocket() === true && stats.uid === process.getuid?.() && now - stats.ctimeMs >= minAgeMs;
}

/** Only a refused connection tells: a busy or suspended process accepts it, or lets it wait. */
function isDead(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const settle = (dead: boolean) => {
      socket.destroy();
      resolve(dead);
    };
    socket.once('connect', () => settle(false));
    socket.once('error', (error: NodeJS.ErrnoException) => settle(error.code === 'ECONNREFUSED'));
    socket.setTimeout(1000, () => settle(false));
  });
}
