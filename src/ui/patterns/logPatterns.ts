import type { LogOrigin } from '../../frames';
import type { PatternState } from '../../insight';

/** What became of a pattern, the most telling first. */
export const statesByGravity = ['new', 'surging', 'vanished', 'fading', 'usual'] as const satisfies PatternState[];

/** A pattern of log lines as a row of a list. */
export interface LogPattern {
  /** The same in every answer. */
  id: string;
  state: PatternState;
  /** The worst that its lines say of themselves; empty where they say nothing. */
  level: string;
  /** Words of its lines, `<_>` for what differs. */
  text: string;
  /** Lines in the range; NaN = not known, as of all numbers and times. */
  count: number;
  /** Of all lines, [0, 1]. */
  share: number;
  /** Lines per minute. */
  rate: number;
  services: string[];
  /** ms. */
  firstSeen: number;
  lastSeen: number;
  /** Since when it is in this state, ms. */
  since: number;
  /** Why it has this state. */
  reason: string;
  /** One of its lines without what is secret; empty where none is given. */
  example: string;
  /** Values of its lines that are worth a series: each with Grafana's or Loki's word for its unit, and its LogQL. */
  parameters: ReadonlyArray<{ name: string; unit: string; expr: string }>;
  /** Text of Loki's `|>`; empty where the pattern cannot be written so. */
  filter: string;
  /** LogQL that selects its lines; empty where there is none. */
  expr: string;
}

/** Lines of one pattern, or of all that are not drawn by themselves, per step. */
export interface VolumeColumn {
  /** Id of the pattern; `otherPatterns` for the rest. */
  id: string;
  name: string;
  /** One per step; what is missing counts as none. */
  values: number[];
}

/** Id of the column of all patterns that have none of their own. */
export const otherPatterns = 'other';

/** Lines over time. */
export interface PatternVolume {
  /** Start of each step, ms. */
  times: number[];
  /** ms. */
  step: number;
  columns: VolumeColumn[];
}

/** All that an answer says of the patterns of log lines. */
export interface LogPatterns {
  rows: LogPattern[];
  volume?: PatternVolume;
  origin?: LogOrigin;
  /** A sentence each. */
  notices: string[];
}
