import { toText } from '../../schema';
import { renderError } from '../../texts';
import { parseTime } from '../../queries';
import type { KnownIncident } from './simulate/scoreAlerts';

/** An incident as it is written: times in ISO 8601. */
export type IncidentEntry = Partial<Record<'title' | 'from' | 'to', unknown>>;

/** Known incidents, or the first entry that is none and why. */
export type ParsedIncidents = { ok: true; incidents: KnownIncident[] } | { ok: false; index: number; reason: string };

/** Parses a list of { title, from, to }; without a title an incident is named by its begin. */
export function parseIncidents(entries: unknown[]): ParsedIncidents {
  const incidents: KnownIncident[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      incidents.push(parseIncident(Object(entry)));
    } catch (error) {
      return { ok: false, index, reason: renderError(error) };
    }
  }
  return { ok: true, incidents };
}

/** The entries of a text with one incident a line, written as `from / to / title`. */
export function splitIncidentLines(text: string): IncidentEntry[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [from, to, ...title] = line.split('/').map((part) => part.trim());
    return { title: title.join('/'), from, to };
  });
}

/** A known incident as such a line. */
export function formatIncidentLine({ title, from, to }: KnownIncident): string {
  return `${new Date(from).toISOString()} / ${new Date(to).toISOString()} / ${title}`;
}

function parseIncident({ title, from, to }: IncidentEntry): KnownIncident {
  const [start, end] = [parseField('from', from), parseField('to', to)];
  if (start >= end) {
    throw new Error(`it ends at ${toText(to)}, not after its begin at ${toText(from)}. Correct one of them.`);
  }
  return { title: typeof title === 'string' && title !== '' ? title : toText(from), from: start, to: end };
}

function parseField(field: string, value: unknown): number {
  try {
    return parseTime(toText(value));
  } catch (error) {
    throw new Error(`${field}: ${renderError(error)}`);
  }
}
