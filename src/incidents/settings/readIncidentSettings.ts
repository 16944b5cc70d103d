import { day, hour, minute } from '../../engine';
import { parseDuration } from '../../queries';
import { parseFields } from '../../schema';
import { incidentSettingsSchema } from './incidentSettings';

/** Checked settings of incidents; times in ms. */
export interface CheckedIncidents {
  alertmanagers: readonly string[];
  lookback: number;
  gap: number;
}

const ranges = { lookback: { min: hour, max: 90 * day }, gap: { min: minute, max: 2 * hour } };

/** Reads what an admin wrote of incidents; never throws: what cannot be used is at its default or limit, and reported, a sentence each. */
export function readIncidentSettings(given: unknown, report: (message: string) => void): CheckedIncidents {
  const { value, problems } = parseFields(incidentSettingsSchema, given);
  problems.forEach(({ field, message }) => report(`Incidents${field === '' ? '' : `, ${field}`}: ${message}`));
  const readSpan = (name: keyof typeof ranges) => {
    const { min, max } = ranges[name];
    const span = parseDuration(value[name], name);
    const used = Math.min(Math.max(span, min), max);
    if (used !== span) {
      report(
        `Incidents, ${name}: It is ${value[name]}. Write ${min / minute}m to ${max / minute}m; ${used / minute}m is used.`
      );
    }
    return used;
  };
  return { alertmanagers: [...new Set(value.alertmanagers)], lookback: readSpan('lookback'), gap: readSpan('gap') };
}
