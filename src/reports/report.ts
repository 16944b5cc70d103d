import type { BarPicture } from './picture/drawBars';
import type { LinePicture } from './picture/drawLines';
import type { Text } from './text';

/** A column of a table. */
export interface Column {
  title: Text;
  /** Numbers stand at the right. */
  isNumber?: boolean;
}

/** A table; more than 500 rows are left out, and said to be. */
export interface Table {
  kind: 'table';
  columns: readonly Column[];
  rows: ReadonlyArray<readonly Text[]>;
}

/** What stands in a section, one below the other. */
export type Block =
  | { kind: 'paragraph'; text: Text }
  | { kind: 'heading'; text: Text }
  | { kind: 'list'; items: readonly Text[] }
  /** Boxes to tick, such as criteria for done. */
  | { kind: 'checklist'; items: ReadonlyArray<{ text: Text; isDone: boolean }> }
  | Table
  /** Text of a file, verbatim. */
  | { kind: 'code'; text: string }
  | { kind: 'lines'; picture: LinePicture }
  | { kind: 'bars'; picture: BarPicture };

/** A part of a report with a title of its own. */
export interface Section {
  title: Text;
  blocks: readonly Block[];
}

/** Something to print, to mail or to keep: written as Markdown, and as one HTML file that needs no other. */
export interface Report {
  title: Text;
  /** When it was made, ms. */
  made: number;
  /** Sentences at its head. */
  lead?: readonly Text[];
  sections: readonly Section[];
}
