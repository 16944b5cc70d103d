import type { Bounds, TimeRange } from '../types';
import { createEpisode, type Episode } from './calibration/episode';
import { createRepeatLimit, type RepeatLimit } from './calibration/repeatLimit';
import { createMemories, type Memories } from './combineEvidence';
import { createSeriesModel, type SeriesModel } from './model/seriesModel';
import type { Sensitivity } from './sensitivity';

/** The grid that a detector is fed with, and what it is to find; times in ms. */
export interface AnomalyDetectorOptions extends Sensitivity {
  /** Time of the first value. */
  start: number;
  /** Time between values, > 0. */
  step: number;
  /** Length of the cycle, if there is one. */
  cycle?: number;
  /** Nominal probability of the band. */
  coverage: number;
  bounds: Bounds | 'auto';
  /** Time ranges that nothing is learnt from. */
  masked: readonly TimeRange[];
  /** Time ranges that are learnt from and never anomalous. */
  planned: readonly TimeRange[];
  /** Expected false alarms per week, > 0. */
  falseAlarmsPerWeek: number;
  /** Time until a new level counts as normal. */
  adaptation: number;
  /** Parts that are left out. */
  without: ReadonlySet<string>;
}

/** All that a detector remembers: plain data of about 19 KB, whatever it has seen. */
export interface AnomalyDetectorState {
  /** Values seen, missing ones included. */
  index: number;
  lowest: number;
  model: SeriesModel;
  memories: Memories;
  /** Nats that the evidence needed for an alarm differs from the first. */
  offset: number;
  repeats: RepeatLimit;
  episode: Episode;
  /** Missing values since the last one, and the evidence there. */
  gap: number;
  lastEvidence: number;
  /** The most evidence lately, and when it was (an index). */
  peak: { evidence: number; index: number };
}

/** The state before the first value. */
export function createState({ cycle, step }: AnomalyDetectorOptions): AnomalyDetectorState {
  return {
    index: 0,
    lowest: Infinity,
    model: createSeriesModel(cycle, step),
    memories: createMemories(),
    offset: 0,
    repeats: createRepeatLimit(),
    episode: createEpisode(),
    gap: 0,
    lastEvidence: 0,
    peak: { evidence: 0, index: 0 },
  };
}
