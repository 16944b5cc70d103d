import { day } from '../time';
import type { Snapshot } from './load';

export interface Disk {
  node: string;
  mountpoint: string;
}

/** The disk that fills: the orders database on its node. */
export const fillingDisk: Disk = { node: 'node-3', mountpoint: '/data' };

const usedAtStart = 0.2;
const growthPerDay = 0.0248;

/** When the filling disk will be full, ms: about four days after 28 days of history. */
export function diskFullAt(start: number): number {
  return start + ((1 - usedAtStart) / growthPerDay) * day;
}

/** Used part of a disk, [0, 1]: steady on all but one, which grows faster by day than by night. */
export function diskUsedRatio({ t, world }: Snapshot, disk: Disk): number {
  const name = `${disk.node}${disk.mountpoint}`;
  const ripple = 0.0006 * world.noise.smooth(`${name} disk`, t / (day / 48));
  if (disk.node !== fillingDisk.node || disk.mountpoint !== fillingDisk.mountpoint) {
    return (disk.mountpoint === '/' ? 0.31 : 0.22) + ripple;
  }
  const days = (t - world.start) / day;
  // The integral of a growth that is least at four in the morning and greatest twelve hours later.
  const daily = (0.6 / (2 * Math.PI)) * Math.sin(2 * Math.PI * (t / day - 16 / 24));
  return Math.min(1, usedAtStart + growthPerDay * (days + daily) + ripple);
}
