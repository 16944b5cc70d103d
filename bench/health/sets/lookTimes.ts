import { bars } from '../report';

/** Looks until an incident should have been detected, and from then on to its end. */
const maxLooks = 4;

/** Times at which an incident is looked at, ms: all of its steps, or evenly chosen ones where there are many. */
export function listLookTimes({ from, to }: { from: number; to: number }, step: number): number[] {
  const due = Math.min(to, from + maxDelay(step));
  const spread = (begin: number, end: number) => {
    const stride = Math.max(1, Math.ceil((end - begin) / step / maxLooks)) * step;
    return Array.from({ length: Math.floor((end - begin) / stride) + 1 }, (_, i) => begin + i * stride);
  };
  return [...new Set([...spread(from, due), due, ...(due < to ? spread(due + step, to) : [])])];
}

/** ms that an incident may take to show: two steps, where they are longer than the bar. */
export function maxDelay(step: number): number {
  return Math.max(bars.detect * 1000, 2 * step);
}
