import { createPatternMiner } from '../../src/engine';

/** What a miner keeps in memory. */
export interface MinerMemory {
  patterns: number;
  mebibytes: number;
}

const templates = 10_000;
const linesPerTemplate = 3;
/** Words of a template, beside its name and a variable. */
const words = 12;

/** The memory of a miner that knows as many patterns as it keeps, after lines of them with variables that no mask finds. */
export function measureMemory(): MinerMemory {
  const before = readHeap();
  const miner = createPatternMiner();
  for (let line = 0; line < linesPerTemplate; line++) {
    for (let template = 0; template < templates; template++) {
      miner.add(writeLine(template, line));
    }
  }
  const patterns = miner.read().patterns.length;
  const mebibytes = (readHeap() - before) / 2 ** 20;
  // Alive until here.
  return miner.find(writeLine(0, 0)) ? { patterns, mebibytes } : { patterns: 0, mebibytes: NaN };
}

function writeLine(template: number, line: number): string {
  const text = Array.from({ length: words }, (_, i) => toWord(template * words + i));
  return `${text.join(' ')} of user ${toWord(line * 7919)} took ${line} ms`;
}

/** A word without digits. */
function toWord(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}

function readHeap(): number {
  const { Bun: bun } = globalThis as { Bun?: { gc: (force: boolean) => void } };
  bun?.gc(true);
  return process.memoryUsage().heapUsed;
}
