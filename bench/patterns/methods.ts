import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createPatternMiner } from '../../src/engine';
import type { LogSet } from './readLogSets';

/** What a method made of a set: the group and the pattern of each line. */
export interface Grouping {
  groups: string[];
  patterns: string[];
  /** Time of a first pass over the lines. */
  seconds: number;
}

/** Foresight's own miner: patterns are read when all lines were seen, and each line is then looked up. */
export function groupByForesight({ lines }: LogSet): Grouping {
  const began = performance.now();
  const miner = createPatternMiner();
  lines.forEach((line) => miner.add(line));
  miner.read();
  const seconds = (performance.now() - began) / 1000;
  const found = lines.map((line) => miner.find(line));
  return {
    groups: found.map((pattern, row) => pattern?.id ?? `line ${row}`),
    patterns: found.map((pattern) => pattern?.tokens.join(' ') ?? ''),
    seconds,
  };
}

/** Drain3's, run by $PYTHON or python3; undefined, with the reason printed, where it is not installed. */
export function groupByDrain3(sets: LogSet[]): { versions: string; groupings: Grouping[] } | undefined {
  const python = process.env.PYTHON ?? 'python3';
  const { status, stdout, stderr, error } = spawnSync(python, ['-B', join(__dirname, 'drain3Peer.py')], {
    input: JSON.stringify(sets.map(({ lines }) => lines)),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0) {
    console.error(
      `Drain3 is skipped: ${error?.message ?? stderr.trim().split('\n').pop()}. $PYTHON says which to run.`
    );
    return undefined;
  }
  const [versions, ...rows] = stdout.trim().split('\n');
  return { versions, groupings: rows.map((row) => JSON.parse(row) as Grouping) };
}

/** Lines of a set that are mined in a second once its patterns are known: what a miner does most of the time. */
export function measureLinesPerSecond({ lines }: LogSet, minMs = 300): number {
  const miner = createPatternMiner();
  lines.forEach((line) => miner.add(line));
  miner.read();
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < minMs) {
    lines.forEach((line) => miner.add(line));
    count += lines.length;
  }
  return (1000 * count) / (performance.now() - began);
}
