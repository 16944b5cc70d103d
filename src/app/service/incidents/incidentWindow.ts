import { minute } from '../../../engine';

/** A stretch of time, ms since the epoch. */
export interface Window {
  from: number;
  to: number;
}

/** What led to an event may have begun before it, and what it led to comes after. */
const around = 10 * minute;

/** The time in which to look for what caused an event, none of it in the future. */
export function windowAround({ start, end }: { start: number; end: number }, now: number): Window {
  return { from: start - around, to: Math.max(Math.min(end + around, now), start) };
}

/** The past part of a shown range; undefined where it has none. */
export function precedingWindow({ from, to }: Window, now: number): Window | undefined {
  return from < now ? { from, to: Math.min(to, now) } : undefined;
}
