import type { TimeRange } from '../types';
import type { Assessment } from './assessment';
import { updateEpisode } from './calibration/episode';
import { combineEvidence } from './combineEvidence';
import { createState, type AnomalyDetectorOptions, type AnomalyDetectorState } from './detectorState';
import type { Observation } from './detectors';
import { isAllowed } from './deviation';
import { learnMadScale } from './model/madScale';
import { acceptLevel, learnNext, updateExpectation } from './model/onlineExpectation';
import { learnResidual } from './model/residualScale';
import { findLevelMemory, observe, startAssessment, type GridValue } from './observe';
import { plainCopy } from './plainCopy';

/** Finds anomalies in one series, value by value. */
export interface AnomalyDetector {
  /** Assesses the next value of the grid, then learns it; NaN (or an infinite one) = missing. */
  push(value: number): Assessment;
  /** A copy of all that it remembers; a detector made with it goes on as this one would. */
  state(): AnomalyDetectorState;
}

/** Residuals needed before the first assessment. */
const minResiduals = 30;
/** Residuals count at most this many scales further than the usual one. */
const winsorLimit = 5;
/** Share that recent novelty keeps per observation. */
const noveltyDecay = 1 - 1 / 100;
/** Days, or what stands for them, that the spread of values is remembered for. */
const madMemoryDays = 100;

/** A detector of anomalies in one series, fed value by value; the work per value does not depend on how many came. */
export function createGridDetector(options: AnomalyDetectorOptions, from?: AnomalyDetectorState): AnomalyDetector {
  let state = from ? plainCopy(from) : createState(options);
  return {
    push(value) {
      const time = options.start + state.index * options.step;
      const phase = findPhase(options.cycles[0], time);
      const next = { value: Number.isFinite(value) ? value : NaN, time, phase };
      if (!isWithin(options.masked, time)) {
        return assess(state, next, options);
      }
      const kept = plainCopy(state);
      const assessment = assess(state, next, options);
      state = { ...kept, index: state.index };
      return assessment;
    },
    state: () => plainCopy(state),
  };
}

function assess(state: AnomalyDetectorState, next: GridValue, options: AnomalyDetectorOptions): Assessment {
  updateExpectation(state.expectation, next.time);
  const observation = observe(state, next, options);
  const ready = state.known >= minResiduals;
  const assessment = startAssessment(state, observation, { options, ready });
  combineEvidence(state.statistics, observation, assessment);
  if (isWithin(options.planned, next.time) || !isAllowed(assessment, observation, options)) {
    assessment.evidence = 0;
  }
  decide(state, assessment, { options, scored: ready && (!Number.isNaN(next.value) || assessment.evidence > 0) });
  state.index++;
  if (!Number.isNaN(next.value)) {
    learnObserved(state, observation, { next, options });
  }
  return assessment;
}

function findPhase(cycle: number | undefined, time: number): number {
  return cycle === undefined ? 0 : (((time % cycle) + cycle) % cycle) / cycle;
}

/** Score, novelty and flag from the evidence. */
function decide(
  state: AnomalyDetectorState,
  assessment: Assessment,
  { options, scored }: { options: AnomalyDetectorOptions; scored: boolean }
): void {
  const { evidence } = assessment;
  assessment.score = scored ? 1 - Math.exp(-evidence) : NaN;
  state.recentNovelty *= noveltyDecay;
  const novelty = evidence > 0 ? assessment.novelty : 0;
  assessment.novelty = scored && novelty > state.recentNovelty ? 1 - Math.exp(-novelty) : 0;
  state.recentNovelty = Math.max(state.recentNovelty, novelty);
  assessment.flag = scored && updateEpisode(state.episode, evidence, options) ? 1 : 0;
  if (state.episode.accepted && state.episode.age === 0) {
    acceptLevel(state.expectation);
  }
}

function learnObserved(
  state: AnomalyDetectorState,
  { value, expected, scale, standardizedResidual }: Observation,
  { next: { time, phase }, options }: { next: GridValue; options: AnomalyDetectorOptions }
): void {
  const limit = state.known > 20 ? winsorLimit * Math.max(scale, state.residual.overall || 0) : Infinity;
  state.known++;
  state.lowest = Math.min(state.lowest, value);
  state.highest = Math.max(state.highest, value);
  if (Number.isFinite(standardizedResidual)) {
    const cycleLength = options.cycles.length > 0 ? options.cycles[0] / options.step : 0;
    learnResidual(state.residual, value - expected, { phase, cycleLength });
  }
  const levelMemory = findLevelMemory(options);
  learnMadScale(state.madScale, value, { seen: state.known - 1, memory: madMemoryDays * levelMemory });
  learnNext(state.expectation, value, { time, limit, levelMemory });
}

function isWithin(ranges: readonly TimeRange[], time: number): boolean {
  for (const { from, to } of ranges) {
    if (time >= from && time < to) {
      return true;
    }
  }
  return false;
}
