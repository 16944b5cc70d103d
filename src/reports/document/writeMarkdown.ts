import { createMessage, render, type Rendering } from '../../texts';
import { escapeMarkdown, fenceCode } from '../escape';
import { limitCode, limitText, maxRows } from '../limits';
import type { BarPicture } from '../picture/drawBars';
import type { LinePicture } from '../picture/drawLines';
import { listBars, listPoints } from '../picture/listValues';
import type { Block, Report, Table } from '../report';
import type { Text } from '../text';

type Write = (text: Text) => string;

/** A report as Markdown (GitHub's), pictures as tables of their values. */
export function writeMarkdown({ title, made, lead = [], sections }: Report, rendering: Rendering): string {
  const write = createWrite(rendering);
  const parts = [
    `# ${write(title)}`,
    write(createMessage('report.made', { time: { time: made } })),
    ...lead.map(write),
    ...sections.flatMap((section) => [
      `## ${write(section.title)}`,
      ...section.blocks.map((block) => writeBlock(block, write, rendering)),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Blocks alone as Markdown, such as the text of an issue. */
export function writeBlocks(blocks: readonly Block[], rendering: Rendering): string {
  const write = createWrite(rendering);
  return `${blocks.map((block) => writeBlock(block, write, rendering)).join('\n\n')}\n`;
}

function createWrite(rendering: Rendering): Write {
  return (text) => escapeMarkdown(limitText(typeof text === 'string' ? text : render(text, rendering)));
}

function writeBlock(block: Block, write: Write, rendering: Rendering): string {
  switch (block.kind) {
    case 'paragraph':
      return write(block.text);
    case 'heading':
      return `### ${write(block.text)}`;
    case 'list':
      return writeList(block.items.map(write), write);
    case 'checklist':
      return writeList(
        block.items.map(({ text, isDone }) => `[${isDone ? 'x' : ' '}] ${write(text)}`),
        write
      );
    case 'table':
      return writeTable(block, write);
    case 'code':
      return fenceCode(limitCode(block.text));
    case 'lines':
      return writePicture(block.picture, listPoints(block.picture, rendering), write);
    case 'bars':
      return writePicture(block.picture, listBars(block.picture, rendering), write);
  }
}

function writeList(items: string[], write: Write): string {
  return [...items.slice(0, maxRows).map((item) => `- ${item}`), ...writeLeftOut(items.length, write)].join('\n');
}

function writeTable({ columns, rows }: Pick<Table, 'columns' | 'rows'>, write: Write): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => write(title))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.slice(0, maxRows).map((cells) => line(cells.map(write))),
    ...writeLeftOut(rows.length, write).map((text) => `\n${text}`),
  ].join('\n');
}

function writeLeftOut(count: number, write: Write): string[] {
  return count > maxRows ? [write(createMessage('report.left-out', { count: count - maxRows }))] : [];
}

function writePicture({ title }: LinePicture | BarPicture, table: Table, write: Write): string {
  return `${write(title)}:\n\n${writeTable(table, write)}`;
}
