import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Control } from '../controls';
import type { Incident } from '../incidents';

/** What is known of the blocks on disk; written only when they are complete. */
export interface HistoryState {
  /** Raised when the model changes, so that old blocks are not continued by another shop. */
  model: number;
  /** When the shop opened, ms. */
  start: number;
  /** End of the generated history, ms. */
  end: number;
  /** Incidents that were injected while the shop ran. */
  injected: Incident[];
  /** What was done to services. */
  controls: Control[];
}

export const modelVersion = 2;

/** Undefined where there is no readable state of the present model. */
export function readState(file: string): HistoryState | undefined {
  try {
    const state: HistoryState = JSON.parse(readFileSync(file, 'utf8'));
    return state.model === modelVersion && state.start < state.end ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the file at once: a reader never sees half of it. */
export function writeState(file: string, state: HistoryState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2));
  renameSync(`${file}.new`, file);
}
