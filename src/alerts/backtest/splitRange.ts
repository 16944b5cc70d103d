import { day } from '../../engine';

/** The longest range that is evaluated in one go, ms: an answer within seconds, so that progress can be shown. */
export const maxChunkMs = 3 * day;

/** A range in pieces that are evaluated one after the other and joined. */
export function splitRange({ from, to }: { from: number; to: number }): Array<{ from: number; to: number }> {
  const count = Math.max(1, Math.ceil((to - from) / maxChunkMs));
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * maxChunkMs,
    to: Math.min(to, from + (i + 1) * maxChunkMs),
  }));
}
