export type { Block, Column, Report, Section, Table } from './report';
export type { Text } from './text';
export { writeBlocks, writeMarkdown } from './document/writeMarkdown';
export { writeHtml } from './document/writeHtml';
export { writeCsv } from './writeCsv';
export { escapeCsv, escapeHtml, escapeMarkdown, fenceCode } from './escape';
export { drawLines, type Line, type LinePicture } from './picture/drawLines';
export { drawBars, type BarPicture } from './picture/drawBars';
