import type { TimeRange } from '../types';
import { day } from '../series/units';
import { corrections } from './anomalyParts';
import type { Assessment } from './assessment';
import { decreaseOffset, findFirstNeeded, increaseOffset } from './calibration/alarmRate';
import { updateEpisode } from './calibration/episode';
import { limitRepeats } from './calibration/repeatLimit';
import { combineEvidence } from './combineEvidence';
import { createState, type AnomalyDetectorOptions, type AnomalyDetectorState } from './detectorState';
import { advanceModel, chooseModelMemory, learnModelValue, pushHour } from './model/seriesModel';
import { findExpectedRange, observe, startAssessment } from './observe';
import { plainCopy } from './plainCopy';
import { isAllowed } from './sensitivity';

/** Finds anomalies in one series, value by value. */
export interface AnomalyDetector {
  /** Assesses the next value of the grid, then learns it; NaN (or an infinite one) = missing. */
  push(value: number): Assessment;
  /** A copy of all that it remembers; a detector made with it goes on as this one would. */
  state(): AnomalyDetectorState;
}

/** Observations needed before the first assessment. */
const minKnown = 30;
/** An anomaly goes on over so many missing values. */
const maxGap = 3;
/** What lasts is normal after so many observations at the earliest. */
const minAdaptationObservations = 24;

/** A detector of anomalies in one series, fed value by value; the work per value does not depend on how many came. */
export function createGridDetector(options: AnomalyDetectorOptions, from?: AnomalyDetectorState): AnomalyDetector {
  let state = from ? plainCopy(from) : createState(options);
  return {
    push(value) {
      const time = options.start + state.index * options.step;
      const next = Number.isFinite(value) ? value : NaN;
      if (!isWithin(options.masked, time)) {
        return assess(state, { value: next, time }, options);
      }
      const kept = plainCopy(state);
      const assessment = assess(state, { value: next, time }, options);
      state = { ...kept, index: state.index };
      return assessment;
    },
    state: () => plainCopy(state),
  };
}

interface GridValue {
  value: number;
  time: number;
}

function assess(state: AnomalyDetectorState, next: GridValue, options: AnomalyDetectorOptions): Assessment {
  const { model } = state;
  const isMissing = Number.isNaN(next.value);
  advanceModel(model, next.time);
  const ready = model.known >= minKnown;
  const range = findExpectedRange(model, options.without);
  const assessment = startAssessment(state, range, { options, ready });
  const needed = findFirstNeeded(options) + state.offset;
  if (!isMissing) {
    pushHour(model, next.value);
  }
  if (ready) {
    const observation = observe(state, next.value, { range, needed, options });
    combineEvidence(state.memories, observation, { assessment, without: options.without });
    limitEvidence(assessment, next, options);
    decide(state, assessment, { options, needed, isMissing });
  }
  state.index++;
  if (!isMissing) {
    learn(state, next.value, { options, assessment });
  }
  return assessment;
}

/** No evidence in planned ranges, nor for what nobody wants to know. */
function limitEvidence(assessment: Assessment, { value, time }: GridValue, options: AnomalyDetectorOptions): void {
  if (isWithin(options.planned, time) || !isAllowed(assessment, value, options)) {
    assessment.evidence = 0;
  }
}

/** Score, novelty and flag from the evidence. */
function decide(
  state: AnomalyDetectorState,
  assessment: Assessment,
  { options, needed, isMissing }: { options: AnomalyDetectorOptions; needed: number; isMissing: boolean }
): void {
  const { evidence } = assessment;
  state.gap = isMissing ? state.gap + 1 : 0;
  if (isMissing && evidence === 0) {
    assessment.flag = state.gap <= maxGap && state.episode.open && state.lastEvidence >= needed ? 1 : 0;
    return;
  }
  state.lastEvidence = evidence;
  assessment.score = 1 - Math.exp(-evidence);
  assessment.novelty = isMissing || findNovelty(state, assessment, options) ? assessment.score : 0;
  assessment.flag = updateAlarms(state, evidence, { options, needed }) ? 1 : 0;
}

/** Whether there is more evidence than there was in the day before. */
function findNovelty(state: AnomalyDetectorState, { evidence }: Assessment, { step }: AnomalyDetectorOptions): boolean {
  const { peak, index } = state;
  const isNew = evidence > 0 && (evidence > peak.evidence || (index - peak.index) * step > day);
  state.peak = isNew ? { evidence, index } : peak;
  return isNew;
}

/** Whether the observation is part of an anomaly; lets the evidence needed follow the rate of alarms. */
function updateAlarms(
  state: AnomalyDetectorState,
  evidence: number,
  { options, needed }: { options: AnomalyDetectorOptions; needed: number }
): boolean {
  const { step, adaptation, without } = options;
  const isRare = limitRepeats(state.repeats, evidence, { ...options, needed });
  const { anomalous, ended } = updateEpisode(state.episode, evidence, {
    needed,
    mayBegin: isRare || without.has(corrections.repeatLimit),
    maxAge: Math.max(minAdaptationObservations, adaptation / step),
  });
  if (!without.has(corrections.rateControl)) {
    const raised = ended === undefined ? state.offset : increaseOffset(state.offset, ended);
    state.offset = decreaseOffset(raised, options);
  }
  return anomalous;
}

function learn(
  state: AnomalyDetectorState,
  value: number,
  { options: { cycle, step, without }, assessment }: { options: AnomalyDetectorOptions; assessment: Assessment }
): void {
  state.lowest = Math.min(state.lowest, value);
  learnModelValue(state.model, value, {
    memory: chooseModelMemory(cycle, step),
    anomalous: assessment.flag === 1 && !without.has(corrections.frozenRange),
  });
}

function isWithin(ranges: readonly TimeRange[], time: number): boolean {
  for (const { from, to } of ranges) {
    if (time >= from && time < to) {
      return true;
    }
  }
  return false;
}
