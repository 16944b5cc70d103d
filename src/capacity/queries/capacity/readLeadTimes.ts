import { parseDuration } from '../../../schema';
import type { CheckedCapacity } from '../../settings/readCapacitySettings';

/** The lead times of the settings, or the one of the query for all. @throws MessageError for what is no duration. */
export function readLeadTimes(
  written: string,
  { leadTimes }: Pick<CheckedCapacity, 'leadTimes'>
): CheckedCapacity['leadTimes'] {
  return written.trim() === '' ? leadTimes : { default: parseDuration(written, 'leadTime') };
}
