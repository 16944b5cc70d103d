import { parseFields } from '../../../schema';
import { logSettingsSchema, type LogSettings } from './logSettings';

/** Reads what an admin wrote of logs; never throws: what cannot be read is at its default, and reported, a sentence each. */
export function readLogSettings(given: unknown, report: (message: string) => void): LogSettings {
  const { value, problems } = parseFields(logSettingsSchema, given);
  problems.forEach(({ field, message }) => report(`Logs${field === '' ? '' : `, ${field}`}: ${message}`));
  return value;
}
