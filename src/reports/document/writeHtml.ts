import { createMessage, render, type Rendering } from '../../texts';
import { escapeHtml } from '../escape';
import { limitCode, limitText, maxRows } from '../limits';
import { drawBars } from '../picture/drawBars';
import { drawLines } from '../picture/drawLines';
import type { Block, Report, Table } from '../report';
import type { Text } from '../text';
import { style } from './style';

type Write = (text: Text) => string;

/** Nothing of it is run or fetched, whatever a name within it holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A report as one HTML file that needs no other and runs nothing, to read or to print; pictures are SVG. */
export function writeHtml({ title, made, lead = [], sections }: Report, rendering: Rendering): string {
  const write: Write = (text) => escapeHtml(limitText(typeof text === 'string' ? text : render(text, rendering)));
  const body = [
    `<h1>${write(title)}</h1>`,
    `<p class="made">${write(createMessage('report.made', { time: { time: made } }))}</p>`,
    ...lead.map((text) => `<p>${write(text)}</p>`),
    ...sections.map(
      (section) =>
        `<section>\n<h2>${write(section.title)}</h2>\n${section.blocks.map((block) => writeBlock(block, write, rendering)).join('\n')}\n</section>`
    ),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(rendering.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${write(title)}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function writeBlock(block: Block, write: Write, rendering: Rendering): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${write(block.text)}</p>`;
    case 'heading':
      return `<h3>${write(block.text)}</h3>`;
    case 'list':
      return writeList('<ul>', block.items.map(write), write);
    case 'checklist':
      return writeList(
        '<ul class="checks">',
        block.items.map(({ text, isDone }) => `${isDone ? '☑' : '☐'} ${write(text)}`),
        write
      );
    case 'table':
      return writeTable(block, write);
    case 'code':
      return `<pre>${escapeHtml(limitCode(block.text))}</pre>`;
    case 'lines':
      return writeFigure(block.picture.title, drawLines(block.picture, rendering), write);
    case 'bars':
      return writeFigure(block.picture.title, drawBars(block.picture, rendering), write);
  }
}

function writeFigure(title: Text, svg: string, write: Write): string {
  return `<figure><figcaption>${write(title)}</figcaption>${svg}</figure>`;
}

function writeList(opening: string, items: string[], write: Write): string {
  const shown = items.slice(0, maxRows).map((item) => `<li>${item}</li>`);
  return `${opening}${shown.join('')}</ul>${writeLeftOut(items.length, write)}`;
}

function writeTable({ columns, rows }: Table, write: Write): string {
  const kind = (i: number) => (columns[i]?.isNumber ? ' class="number"' : '');
  const head = columns.map(({ title }, i) => `<th scope="col"${kind(i)}>${write(title)}</th>`).join('');
  const body = rows
    .slice(0, maxRows)
    .map((cells) => `<tr>${cells.map((cell, i) => `<td${kind(i)}>${write(cell)}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>${writeLeftOut(rows.length, write)}`;
}

function writeLeftOut(count: number, write: Write): string {
  return count > maxRows ? `<p>${write(createMessage('report.left-out', { count: count - maxRows }))}</p>` : '';
}
