import type { LineFilter, MinerState } from '../../engine';
import type { LogReader } from '../../queries';
import type { LogSettings } from './settings/logSettings';

/** What is remembered of the patterns of a selection of lines, so that they stay the same from query to query. */
export interface KnownPatterns {
  state: MinerState;
  /** By pattern id: the filter, and the tokens that it was made of. */
  filters: ReadonlyMap<string, { tokens: string; filter: LineFilter }>;
}

/** Remembers patterns by what they are of. */
export interface PatternMemory {
  get(key: string): KnownPatterns | undefined;
  set(key: string, known: KnownPatterns): void;
}

/** What log lines are read with. */
export interface LogAccess {
  /** The reader of an allowed source. @throws SourceError where it keeps no logs. */
  open(uid: string): LogReader;
  memory: PatternMemory;
  settings: LogSettings;
}
