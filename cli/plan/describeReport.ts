import type { Block, Report, Text } from '../../src/reports';
import { render, type Language } from '../../src/texts';
import { textTable } from '../textTable';

/** Characters of a cell on a terminal. */
const maxCell = 60;

/** A report for a terminal: its tables and sentences; pictures are left out. */
export function describeReport({ title, lead = [], sections }: Report, language: Language): string[] {
  const write = (text: Text) => (typeof text === 'string' ? text : render(text, { language }));
  const cell = (text: Text) => {
    const written = write(text).replace(/\s+/g, ' ');
    return written.length > maxCell ? `${written.slice(0, maxCell - 1)}…` : written;
  };
  const describe = (block: Block): string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [write(block.text)];
      case 'table':
        return textTable(
          block.columns.map((column) => write(column.title)),
          block.rows.map((row) => row.map(cell))
        );
      default:
        return [];
    }
  };
  const described = sections
    .map((section) => ({ section, lines: section.blocks.flatMap(describe) }))
    .filter(({ lines }) => lines.length > 0);
  return [
    write(title),
    ...lead.map(write),
    ...described.flatMap(({ section, lines }) => ['', write(section.title), ...lines]),
  ];
}
