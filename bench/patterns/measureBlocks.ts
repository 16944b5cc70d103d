import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { joinRecords } from '../../src/engine';
import { listFiles, splitCsv } from './readLogSets';

/** How many blocks of several lines come out as one record. */
export interface BlockScore {
  set: string;
  blocks: number;
  whole: number;
}

const blockFile = /_multiline\.csv(?:\.gz)?$/;
/** What stands before and behind a block: a message of its own. */
const neighbour = 'INFO request served';

/** Scores of every `*_multiline.csv` below a folder: rows of Header and Content, of which each is one message of several lines. */
export function measureBlocks(folder: string): BlockScore[] {
  return listFiles(folder, blockFile).map((path) => {
    const bytes = readFileSync(path);
    const [head, ...rows] = splitCsv((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    const [header, content] = ['Header', 'Content'].map((column) => head.indexOf(column));
    const blocks = rows
      .filter((row) => row.length === head.length && row[content].includes('\n'))
      .map((row) => [row[header], row[content]].filter((part) => part).join(' '));
    return {
      set: basename(path).replace(blockFile, ''),
      blocks: blocks.length,
      whole: blocks.filter(isWhole).length,
    };
  });
}

function isWhole(block: string): boolean {
  const lines = block.split(/\r?\n/);
  return joinRecords([neighbour, ...lines, neighbour]).length === 3;
}
