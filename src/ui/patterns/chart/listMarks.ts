import type { PatternState } from '../../../insight';
import type { LogPattern, PatternVolume } from '../logPatterns';

/** When something became of a pattern. */
export interface PatternMark {
  id: string;
  state: PatternState;
  /** ms. */
  time: number;
  text: string;
}

/** More marks cover each other. */
const maxMarks = 30;

/**
 * When patterns became new, vanished, or began to surge or fade, within the range of the chart. Where an answer does not say when a
 * surge began, it is where the lines before and after differ most.
 */
export function listMarks(rows: readonly LogPattern[], { times, step, columns }: PatternVolume): PatternMark[] {
  const end = times[times.length - 1] + step;
  return rows
    .filter(({ state }) => state !== 'usual')
    .slice(0, maxMarks)
    .map(({ id, state, text, ...row }) => {
      const values = columns.find((column) => column.id === id)?.values;
      const known = [row.since, state === 'new' ? row.firstSeen : NaN, state === 'vanished' ? row.lastSeen : NaN];
      const time = known.find(Number.isFinite) ?? (values ? times[findTurn(values)] : NaN);
      return { id, state, text, time };
    })
    .filter(({ time }) => time >= times[0] && time < end);
}

/** The place that best splits the values into a lower and a higher part: the sum of squares within both is least. */
export function findTurn(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  let [best, found, before] = [0, 0, 0];
  for (let i = 1; i < values.length; i++) {
    before += values[i - 1];
    const rest = values.length - i;
    const between = before / i - (total - before) / rest;
    const explained = between * between * i * rest;
    if (explained > best) {
      [best, found] = [explained, i];
    }
  }
  return found;
}

/** Where a time stands on the axis, as a part of its length in CSS. */
export function placeAt(time: number, { times, step }: Pick<PatternVolume, 'times' | 'step'>): string {
  return `${(100 * (time - times[0])) / (times[times.length - 1] + step - times[0])}%`;
}
