import { day, hour, minute } from '../../engine';

const steps = [1, 2, 5, 10, 15, 30]
  .map((n) => n * minute)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * hour),
    [1, 2, 4, 7, 14, 28].map((n) => n * day)
  );
const maxTicks = 7;

/** Round times within a range, ms, ascending: at most seven, in local time of `offset` (ms ahead of UTC). */
export function chooseTicks({ from, to }: { from: number; to: number }, offset: number): number[] {
  const step = steps.find((one) => (to - from) / one < maxTicks) ?? 91 * day;
  const first = Math.ceil((from + offset) / step) * step - offset;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}
