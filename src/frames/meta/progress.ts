import * as v from 'valibot';
import type { Frame } from '../frame';

/** How far the work behind an answer has come; the answer is what there is so far. */
export interface AnswerProgress {
  /** Steps, 0 <= done <= total. */
  done: number;
  total: number;
  /** In a sentence; empty where nothing is said. */
  doing: string;
}

const key = 'foresightProgress';

const progress = v.object({ done: v.number(), total: v.number(), doing: v.string() });

/** The frames, the first of which says how far the work behind them has come; as they are where it is done. */
export function withProgress(frames: Frame[], so: AnswerProgress | undefined): Frame[] {
  return so === undefined
    ? frames
    : frames.map((frame, i) =>
        i === 0 ? { ...frame, meta: { ...frame.meta, custom: { ...frame.meta?.custom, [key]: so } } } : frame
      );
}

/** How far the work behind an answer has come; undefined where it is done. */
export function readProgress(
  frames: ReadonlyArray<{ meta?: { custom?: Record<string, unknown> } }>
): AnswerProgress | undefined {
  const read = v.safeParse(progress, frames[0]?.meta?.custom?.[key]);
  return read.success ? read.output : undefined;
}
