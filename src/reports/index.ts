export type { Block, Column, Report, Section, Table } from './report';
export type { Text } from './text';
export { writeBlocks, writeMarkdown } from './document/writeMarkdown';
export { writeHtml } from './document/writeHtml';
export { writeCsv } from './writeCsv';
export type { Line, LinePicture } from './picture/drawLines';
export type { BarPicture } from './picture/drawBars';
