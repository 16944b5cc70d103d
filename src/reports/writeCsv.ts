import { render, type Rendering } from '../texts';
import { escapeCsv } from './escape';
import type { Table } from './report';
import type { Text } from './text';

/** A table as CSV (RFC 4180) with a line of column titles; all of its rows. */
export function writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>, rendering: Rendering): string {
  const write = (text: Text) => escapeCsv(typeof text === 'string' ? text : render(text, rendering));
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(write).join(','));
  return `${lines.join('\r\n')}\r\n`;
}
