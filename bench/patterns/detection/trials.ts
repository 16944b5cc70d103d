import { minute } from '../../../src/engine';
import { emptyCounts, step, type PatternCounts } from './changes';
import type { Block } from './planBlocks';
import type { TimedRecord } from './readRawLogs';

export const kinds = ['new error', 'burst', 'heartbeat stops'] as const;
export type Kind = (typeof kinds)[number];

/** Something that is put into a copy of a block. */
export interface Trial {
  kind: Kind;
  /** ms: when it begins, and until when it counts as found. */
  time: number;
  deadline: number;
  records: TimedRecord[];
  /** Counts that are other than in the block, or more. */
  counts: PatternCounts[];
  /** Counts without the incident, where these are more than the block's. */
  usual: PatternCounts[];
}

type Draw = () => number;

const errors: ReadonlyArray<(number: number) => string> = [
  (n) => `ERROR payment gateway refused order ${n}: connection reset by peer`,
  (n) => `java.lang.OutOfMemoryError: Java heap space in worker ${n}`,
  (n) => `panic: runtime error: index out of range [${n}] with length ${n % 100}`,
  (n) => `FATAL: remaining connection slots are reserved for superusers, process ${n}`,
  (n) => `level=error msg="certificate has expired" serial=${n.toString(16)}`,
  (n) => `[ERROR] disk quota exceeded while writing /data/part-${n}.tmp`,
];
/** Lines of a new error in ten minutes. */
const errorLines = [5, 20, 60];
const periods = [1, 5, 15].map((count) => count * minute);
/** A burst lasts so long, and has so many times the lines of the busiest such time before, and so many at least. */
const burst = { span: 30 * minute, factor: 3, minLines: 20, minKnown: 5 };
const within = { error: 15 * minute, change: 60 * minute, periods: 5 };

/** An incident at a random time of the watched range; undefined where the block has no room or no pattern for it. */
export function drawTrial(
  kind: Kind,
  { block, counts }: { block: Block; counts: readonly PatternCounts[] },
  random: Draw
): Trial | undefined {
  const { from, to } = block.watched;
  const room = to - from - within.change;
  if (room <= 0) {
    return undefined;
  }
  const time = from + room * random();
  return kind === 'new error'
    ? drawError(time, random)
    : kind === 'burst'
      ? drawBurst(time, block, { counts, random })
      : drawStop(time, block, random);
}

function drawError(time: number, random: Draw): Trial {
  const write = errors[Math.floor(errors.length * random())];
  const count = errorLines[Math.floor(errorLines.length * random())];
  const records = Array.from({ length: count }, () => ({
    time: time + 10 * minute * random(),
    text: write(Math.floor(1e6 * random())),
  })).sort((a, b) => a.time - b.time);
  return { kind: 'new error', time, deadline: time + within.error, records, counts: [], usual: [] };
}

function drawBurst(
  time: number,
  block: Block,
  { counts, random }: { counts: readonly PatternCounts[]; random: Draw }
): Trial | undefined {
  const usable = counts.filter(({ known }) => known >= burst.minKnown);
  if (usable.length === 0) {
    return undefined;
  }
  const chosen = usable[Math.floor(usable.length * random())];
  const lines = Math.max(burst.minLines, burst.factor * findBusiest(chosen.values, block));
  const values = chosen.values.slice();
  for (let i = 0; i < lines; i++) {
    values[Math.floor((time + burst.span * random() - block.baselineFrom) / step)]++;
  }
  return {
    kind: 'burst',
    time,
    deadline: time + within.change,
    records: [],
    counts: [{ ...chosen, values }],
    usual: [],
  };
}

/** The most lines of half an hour of the baseline. */
function findBusiest(values: Float64Array, { baselineFrom, watched }: Block): number {
  const rows = burst.span / step;
  const known = values.subarray(0, Math.floor((watched.from - baselineFrom) / step));
  return known.reduce(
    (most, _, row) =>
      Math.max(
        most,
        known.subarray(row, row + rows).reduce((sum, one) => sum + one, 0)
      ),
    0
  );
}

function drawStop(time: number, block: Block, random: Draw): Trial {
  const period = periods[Math.floor(periods.length * random())];
  const usual = emptyCounts(block);
  let known = 0;
  for (let at = block.baselineFrom + period * random(); at < block.watched.to; at += period + 2000 * (random() - 0.5)) {
    usual[Math.floor((at - block.baselineFrom) / step)]++;
    known += at < block.watched.from ? 1 : 0;
  }
  const stop = Math.floor((time - block.baselineFrom) / step);
  const pattern = 'heartbeat';
  return {
    kind: 'heartbeat stops',
    time,
    deadline: time + Math.max(within.change, within.periods * period),
    records: [],
    counts: [{ pattern, values: usual.map((value, row) => (row < stop ? value : 0)), known }],
    usual: [{ pattern, values: usual, known }],
  };
}
