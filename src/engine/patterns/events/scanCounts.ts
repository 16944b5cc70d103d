import { scanAnomalies } from '../../anomaly';
import type { Series } from '../../types';
import { createChance } from './createChance';
import { scanSilence } from './scanSilence';
import { scanStretches } from './scanStretches';

/** What the counts of a pattern did at each row, by what was before it alone. */
export interface CountScan {
  /** 1 = more lines than usual, -1 = fewer, 0 = as usual or not known. */
  change: Int8Array;
  /** 1 = no line for so long that it is no chance. */
  isVanished: Uint8Array;
  /** How unusual, in [0, 1]; NaN where too little is known. */
  score: Float64Array;
  /** The last row with lines; -1 for none. */
  lastRow: number;
}

/** Alarms go to unusual values, to stretches and to silences alike. */
const alarmShare = 1 / 3;
/** The score of an unusual stretch, at least. */
const stretchScore = 0.999;

/**
 * The anomalies of a pattern's counts (see scanAnomalies) with their direction, its unusual stretches (see scanStretches) and its
 * silences (see scanSilence), all together by chance at most `falseAlarmsPerWeek` times a week. `counts` are lines per step, 0 for none and NaN for unknown;
 * those before the first line say nothing, for the log may be no older.
 */
export function scanCounts(counts: Series, falseAlarmsPerWeek: number): CountScan {
  const { start, step, values } = counts;
  const first = Math.max(
    0,
    values.findIndex((count) => count > 0)
  );
  const known = { start: start + first * step, step, values: values.subarray(first) };
  const scan = scanKnown(known, falseAlarmsPerWeek);
  const change = new Int8Array(values.length);
  const isVanished = new Uint8Array(values.length);
  const score = new Float64Array(values.length).fill(NaN);
  change.set(scan.change, first);
  isVanished.set(scan.isVanished, first);
  score.set(scan.score, first);
  return { change, isVanished, score, lastRow: scan.lastRow < 0 ? -1 : scan.lastRow + first };
}

function scanKnown(counts: Series, falseAlarmsPerWeek: number): CountScan {
  const { start, step, values } = counts;
  const accepted = alarmShare * falseAlarmsPerWeek;
  const change = new Int8Array(values.length);
  const silence = scanSilence(counts, accepted);
  if (!values.some(Number.isFinite)) {
    return { change, ...silence, score: new Float64Array(values.length).fill(NaN) };
  }
  const { anomalous, columns } = scanAnomalies(counts, { falseAlarmsPerWeek: accepted, bounds: { lower: 0 } });
  const isBeyondChance = createChance(values, { step, accepted });
  for (const { time, value, assessment } of anomalous) {
    const row = Math.round((time - start) / step);
    if (assessment.direction === 'down') {
      change[row] = -1;
    } else if (assessment.direction === 'up') {
      change[row] = isBeyondChance(row, value || 0) ? 1 : 0;
    }
  }
  const { score } = columns;
  scanStretches(counts, columns.expected, accepted).forEach((mark, row) => {
    if (mark !== 0) {
      change[row] = mark;
      score[row] = Math.max(score[row] || 0, stretchScore);
    }
  });
  return { change, ...silence, score };
}
