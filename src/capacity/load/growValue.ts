import { evaluateLine, invertLine, type LoadLine } from './loadLine';

/** How values grow with their load. */
export interface ValueGrowth {
  line: LoadLine;
  /** The load at which values are as high as they usually get. */
  busyLoad: number;
  /** How deviations from the line grow: 0 = not at all, 1 = as the load does. */
  spread: number;
}

/** What a value becomes where the load is `factor` times what it was. */
export function growValue(growth: ValueGrowth, value: number, factor: number): number {
  const { line, busyLoad, spread } = growth;
  const added = value + evaluateLine(line, busyLoad * factor) - evaluateLine(line, busyLoad);
  return spread > 0 ? spread * scaleAlong(line, value, factor) + (1 - spread) * added : added;
}

/** The value that becomes `value`: what a forecast without more load must reach, so that one with it reaches `value`. */
export function shrinkValue(growth: ValueGrowth, value: number, factor: number): number {
  if (!(factor > 0)) {
    return Infinity;
  }
  const { line, busyLoad, spread } = growth;
  const without = value - evaluateLine(line, busyLoad * factor) + evaluateLine(line, busyLoad);
  return spread > 0 ? spread * scaleAlong(line, value, 1 / factor) + (1 - spread) * without : without;
}

/** A value as if all of it beyond the line at load 0 were made by load. */
function scaleAlong(line: LoadLine, value: number, factor: number): number {
  const load = invertLine(line, value);
  return load > 0 && Number.isFinite(load) ? evaluateLine(line, load * factor) : value;
}
