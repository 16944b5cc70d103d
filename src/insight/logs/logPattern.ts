import type { LogParameter, Severity } from '../../engine';

/** How a pattern stands: unseen before the range, more or fewer lines than usual, silent where it never was, or none of these. */
export const patternStates = ['new', 'surging', 'fading', 'vanished', 'usual'] as const;
export type PatternState = (typeof patternStates)[number];

/** How often lines of a pattern came, per step; times in ms. */
export interface PatternCounts {
  /** End of the first step. */
  start: number;
  step: number;
  /** From the beginning of the baseline on; NaN where it is not known. */
  values: Float64Array;
  /** False where it was estimated from a sample. */
  isExact: boolean;
}

/** A pattern of the lines in a range, with what is known of it; times in ms. */
export interface LogPattern {
  /** Equal in every answer as long as the pattern is. */
  id: string;
  /** Words, with `<_>` for what differs. */
  text: string;
  /** What Loki's pattern filter selects its lines by, without quotes; undefined where that would say too little. */
  filter: string | undefined;
  /** The worst that its lines say. */
  level: Severity | undefined;
  /** Whole names, by the labels of its lines. */
  services: string[];
  /** One of its lines, without personal data and secrets. */
  example: string;
  /** Values of its lines that are worth a series. */
  parameters: LogParameter[];
  /** Lines in the range. */
  count: number;
  /** Of all lines in the range, [0, 1]. */
  share: number;
  /** In what was read of the range, or of the baseline where it has none. */
  firstSeen: number;
  lastSeen: number;
  state: PatternState;
  /** When the state began; undefined for the usual one. */
  since?: number;
  /** The deploy of one of its services that it began after. */
  deploy?: PatternDeploy;
  /** True for a new pattern that is more than this service's usual novelty. */
  isNotable: boolean;
  counts: PatternCounts;
}

/** A new version that a pattern may have come with. */
export interface PatternDeploy {
  service: string;
  /** Absent where nothing tells its name. */
  version?: string;
  /** ms. */
  time: number;
}
