import type { ReadableFrame } from '../../frames';

/** Answers that a report is made of; those that were not asked for are left out. */
export interface CapacityFrames {
  plan: ReadableFrame;
  whatIf?: ReadableFrame;
  flow?: ReadableFrame;
  curves?: readonly ReadableFrame[];
  backtest?: ReadableFrame;
}
