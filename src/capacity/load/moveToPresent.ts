import { median } from '../../engine';
import type { LoadPoints } from './loadBins';
import { evaluateLine, shiftLine, type LoadLine } from './loadLine';

/** The newest part, which says at which level the line lies now. */
const newestShare = 0.25;

/** The line at the level of the newest of these observations, where these have moved by more than observations scatter; and by how much. */
export function moveToPresent(
  line: LoadLine,
  { load, value }: LoadPoints,
  inTime: Int32Array
): { line: LoadLine; by: number } {
  const newest = inTime.subarray(Math.floor((1 - newestShare) * inTime.length));
  const residuals = (some: Int32Array) => Float64Array.from(some, (i) => value[i] - evaluateLine(line, load[i]));
  const by = median(residuals(newest));
  const scatter = median(residuals(inTime).map(Math.abs));
  return Math.abs(by) > scatter ? { line: shiftLine(line, by), by } : { line, by: 0 };
}
