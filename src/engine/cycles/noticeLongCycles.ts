import { createNotice, type Notice } from '../message';
import type { LongCycles } from './chooseLongCycles';

/** A notice for each cycle: that it was taken, or tried and passed over, or that the history does not hold it. */
export function noticeLongCycles({ cycles, trials }: LongCycles): Notice[] {
  return trials.map(({ name, count, errorShare }) => {
    const cycle = { code: `cycle.${name}`, values: {} } as const;
    if (count === 0) {
      return createNotice('info', 'cycles.too-short', { cycle });
    }
    const taken = cycles.some((one) => one.name === name);
    const change = Math.round(100 * (1 - errorShare));
    return taken
      ? createNotice('info', 'cycles.taken', { cycle, count, change })
      : createNotice('info', 'cycles.no-help', { cycle, count });
  });
}
