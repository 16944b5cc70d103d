import { parseFields } from '../../schema';
import { maturitySettingsSchema, type MaturitySettings } from './maturitySettings';

/** Reads what an admin wrote of assessments; never throws: what cannot be used is at its default, and reported, a sentence each. */
export function readMaturitySettings(given: unknown, report: (message: string) => void): MaturitySettings {
  const { value, problems } = parseFields(maturitySettingsSchema, given);
  problems.forEach(({ field, message }) => report(`Maturity${field === '' ? '' : `, ${field}`}: ${message}`));
  return value;
}
