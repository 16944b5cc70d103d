import type { Bounds, TimeRange } from '../types';
import { createEpisode, type Episode } from './calibration/episode';
import { createStatisticStates, type StatisticState } from './combineEvidence';
import type { Sensitivity } from './deviation';
import { createMadScale, type MadScale } from './model/madScale';
import { createOnlineExpectation, type OnlineExpectation } from './model/onlineExpectation';
import { createResidualScale, type ResidualScale } from './model/residualScale';

/** The grid that a detector is fed with, and what it is to find; times in ms. */
export interface AnomalyDetectorOptions extends Sensitivity {
  /** Time of the first value. */
  start: number;
  /** Time between values, > 0. */
  step: number;
  /** Lengths of the cycles, ascending, ms. */
  cycles: readonly number[];
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
}

/** All that a detector remembers: plain data of about 24 KB, whatever it has seen. */
export interface AnomalyDetectorState {
  /** Values seen, missing ones included, and of those the ones that were there. */
  index: number;
  known: number;
  lowest: number;
  highest: number;
  expectation: OnlineExpectation;
  residual: ResidualScale;
  madScale: MadScale;
  statistics: StatisticState[];
  /** Highest recent novelty (nats), fading. */
  recentNovelty: number;
  episode: Episode;
}

/** The state before the first value. */
export function createState({ cycles, step }: AnomalyDetectorOptions): AnomalyDetectorState {
  return {
    index: 0,
    known: 0,
    lowest: Infinity,
    highest: -Infinity,
    expectation: createOnlineExpectation(cycles, step),
    residual: createResidualScale(),
    madScale: createMadScale(),
    statistics: createStatisticStates(),
    recentNovelty: 0,
    episode: createEpisode(),
  };
}
