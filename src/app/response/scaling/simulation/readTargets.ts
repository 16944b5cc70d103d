import type { DataFrame } from '@grafana/data';
import { findField } from '../../../../frames';
import type { Series } from '../../../../engine';

/** The demand of the past, and as of each time what was to be prepared for, on one grid. */
export interface PastTargets {
  demand: Series;
  target: Float64Array;
}

/**
 * Answers of `scaling` queries, in the order of their times, as one series: several of them are added up, as the manifests do, and of
 * overlapping rows the later answer's count. Undefined where nothing was answered.
 */
export function readTargets(answers: ReadonlyArray<readonly DataFrame[]>, step: number): PastTargets | undefined {
  const rows = new Map<number, Row>();
  for (const frames of answers) {
    for (const [time, row] of sumRows(frames)) {
      rows.set(time, row);
    }
  }
  if (rows.size === 0) {
    return undefined;
  }
  const times = [...rows.keys()];
  const start = times.reduce((least, time) => Math.min(least, time));
  const end = times.reduce((most, time) => Math.max(most, time));
  const grid = Array.from({ length: Math.round((end - start) / step) + 1 }, (_, row) => rows.get(start + row * step));
  return {
    demand: { start, step, values: Float64Array.from(grid, (row) => row?.demand ?? NaN) },
    target: Float64Array.from(grid, (row) => row?.target ?? NaN),
  };
}

interface Row {
  demand: number;
  target: number;
}

/** What one answer says of each time, over its series: NaN where none of them says anything. */
function sumRows(frames: readonly DataFrame[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const frame of frames) {
    const [times, values, upper] = (['time', 'value', 'upper'] as const).map((role) => findField(frame, role)?.values);
    for (let row = 0; row < (times?.length ?? 0); row++) {
      const value = toNumber(values?.[row]);
      const bound = toNumber(upper?.[row]);
      const known = rows.get(Number(times?.[row])) ?? { demand: NaN, target: NaN };
      const target = Number.isNaN(bound) ? value : Math.max(bound, value || 0);
      rows.set(Number(times?.[row]), { demand: add(known.demand, value), target: add(known.target, target) });
    }
  }
  return rows;
}

function add(sum: number, value: number): number {
  return Number.isNaN(value) ? sum : (sum || 0) + value;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
