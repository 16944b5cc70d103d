import type { DataFrame } from '@grafana/data';
import { findPart, readNotices, readRows } from '../../../frames';

/** What was recorded of a response. */
export interface RecordedEvent {
  id: string;
  /** ms. */
  time: number;
  event: string;
  action: string;
  target: string;
  /** Idempotency key of the hand-off that it is about. */
  key: string;
  /** Login of whoever did it; empty for the backend. */
  author: string;
  /** A sentence, or JSON. */
  evidence: string;
}

/** Which events are shown; what is empty is not filtered by. */
export interface RecordFilter {
  action: string;
  target: string;
  event: string;
}

/** The events of an answer, the newest first, and what its reader should know. */
export function readEvents(frames: DataFrame[]): { events: RecordedEvent[]; notices: string[] } {
  const table = findPart(frames, 'records');
  const events = readRows(table).map(({ text, number }, index) => ({
    id: `${number('time')} ${index}`,
    time: number('time'),
    event: text('event'),
    action: text('action'),
    target: text('target'),
    key: text('key'),
    author: text('author'),
    evidence: text('evidence'),
  }));
  return { events: events.sort((a, b) => b.time - a.time), notices: table ? readNotices(table) : [] };
}

/** The events that pass a filter. */
export function filterEvents(events: RecordedEvent[], { action, target, event }: RecordFilter): RecordedEvent[] {
  const wanted = target.trim().toLowerCase();
  return events.filter(
    (one) =>
      (action === '' || one.action === action) &&
      (event === '' || one.event === event) &&
      one.target.toLowerCase().includes(wanted)
  );
}

const columns = ['time', 'event', 'action', 'target', 'author', 'key', 'evidence'] as const;

/** Events for machines: one JSON object a line, times in ISO 8601. */
export function writeJsonLines(events: RecordedEvent[]): string {
  return events.map((event) => `${JSON.stringify(toRow(event))}\n`).join('');
}

/** Events as a table for spreadsheets (RFC 4180). */
export function writeCsv(events: RecordedEvent[]): string {
  const lines = events.map((event) => {
    const row = toRow(event);
    return columns.map((name) => quote(row[name])).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function toRow({ time, event, action, target, author, key, evidence }: RecordedEvent) {
  return { time: new Date(time).toISOString(), event, action, target, author, key, evidence };
}

/** A cell in quotes; what a spreadsheet would take for a formula is made a text. */
function quote(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replace(/"/g, '""')}"`;
}
