import { day } from '../../engine';
import { parseDuration } from '../../queries';
import { parseFields } from '../../schema';
import { capacitySettingsSchema, fillingKinds, type FillingKind } from './capacitySettings';

/** Checked settings of capacity; times in ms. */
export interface CheckedCapacity {
  /** In (0, 1]. */
  headroom: number;
  leadTimes: { default: number } & Partial<Record<FillingKind, number>>;
}

/** Longer ones are longer than what is looked ahead. */
const maxLeadTime = 365 * day;

/** Reads what an admin wrote of capacity; never throws: what cannot be used is at its default or limit, and reported, a sentence each. */
export function readCapacitySettings(given: unknown, report: (message: string) => void): CheckedCapacity {
  const { value, problems } = parseFields(capacitySettingsSchema, given);
  problems.forEach(({ field, message }) => report(`Capacity${field === '' ? '' : `, ${field}`}: ${message}`));
  const readTime = (name: 'default' | FillingKind, written: string): number => {
    const time = parseDuration(written, name);
    if (time > maxLeadTime) {
      report(`Capacity, leadTime.${name}: It is ${written}. Write at most 365d, which is used.`);
    }
    return Math.min(time, maxLeadTime);
  };
  const own = fillingKinds.flatMap((kind): Array<[FillingKind, number]> => {
    const written = value.leadTime[kind];
    return written === undefined ? [] : [[kind, readTime(kind, written)]];
  });
  return {
    headroom: value.headroom,
    leadTimes: { default: readTime('default', value.leadTime.default ?? '14d'), ...Object.fromEntries(own) },
  };
}
