import type { Bounds, TimeRange } from '../types';
import type { Observation } from './detectors';
import { createEpisode, judgeEpisode, type Episode } from './episode';
import type { Judgement } from './judgement';
import {
  acceptLevel,
  createOnlineExpectation,
  expectAt,
  fullest,
  learnNext,
  type OnlineExpectation,
} from './onlineExpectation';
import { plainCopy } from './plainCopy';
import { sizeAt } from './rarity';
import { isAllowed, type Sensitivity } from './sensitivity';
import { createSpread, learnSpread, outlyingness, type Spread } from './spread';
import type { TwoSided } from './twoSided';
import { createUsualResidual, learnResidual, usualAt, type UsualResidual } from './usualResidual';
import { createWeighing, weigh, type Weighing } from './weigh';

/** The grid that a detector is fed with, and what it is to find; times in ms. */
export interface DetectorOptions extends Sensitivity {
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
  /** Time until a new level counts as normal. */
  adaptation: number;
}

/** All that a detector remembers: plain data of about 24 KB, whatever it has seen. */
export interface DetectorState extends Weighing {
  /** Values seen, missing ones included, and of those the ones that were there. */
  index: number;
  known: number;
  lowest: number;
  highest: number;
  expectation: OnlineExpectation;
  residual: UsualResidual;
  spread: Spread;
  /** Highest recent evidence, fading. */
  recent: number;
  episode: Episode;
}

export interface Detector {
  /** Judges the next value of the grid, then learns it; NaN (or an infinite one) = missing. */
  push(value: number): Judgement;
  /** A copy of all that it remembers; a detector made with it goes on as this one would. */
  state(): DetectorState;
}

/** Residuals needed before the first judgement. */
const enough = 30;
/** Residuals count at most this many scales further than the usual one. */
const reachScales = 5;
/** Share that what was news lately keeps per observation. */
const fading = 1 - 1 / 100;
/** Days, or what stands for them, that the spread of values is remembered for. */
const spreadMemory = 100;

export function createState({ cycles, step }: DetectorOptions): DetectorState {
  return {
    index: 0,
    known: 0,
    lowest: Infinity,
    highest: -Infinity,
    expectation: createOnlineExpectation(cycles, step),
    residual: createUsualResidual(),
    spread: createSpread(),
    ...createWeighing(),
    recent: 0,
    episode: createEpisode(),
  };
}

/** A detector of anomalies in one series, fed value by value; the work per value does not depend on how many came. */
export function createGridDetector(options: DetectorOptions, from?: DetectorState): Detector {
  let state = from ? plainCopy(from) : createState(options);
  return {
    push(value) {
      const time = options.start + state.index * options.step;
      const finite = Number.isFinite(value) ? value : NaN;
      if (!within(options.masked, time)) {
        return judge(state, finite, { time, options });
      }
      const kept = plainCopy(state);
      const judgement = judge(state, finite, { time, options });
      state = { ...kept, index: state.index };
      return judgement;
    },
    state: () => plainCopy(state),
  };
}

interface Moment {
  time: number;
  options: DetectorOptions;
}

function judge(state: DetectorState, value: number, moment: Moment): Judgement {
  const { time, options } = moment;
  expectAt(state.expectation, time);
  const phase = phaseOf(options.cycles[0], time);
  const observation = observe(state, value, { phase, moment });
  const judgement = describe(state, observation, options);
  weigh(state, observation, judgement);
  decide(state, judgement, { observation, moment });
  state.index++;
  if (!Number.isNaN(value)) {
    learnObserved(state, observation, { phase, moment });
  }
  return judgement;
}

function phaseOf(cycle: number | undefined, time: number): number {
  return cycle === undefined ? 0 : (((time % cycle) + cycle) % cycle) / cycle;
}

function observe(
  state: DetectorState,
  value: number,
  { phase, moment: { options } }: { phase: number; moment: Moment }
): Observation {
  const { expectation, lowest, highest, known } = state;
  const { model, shape } = fullest(expectation);
  const { lower = -Infinity, upper = Infinity } = boundsOf(state, options);
  const expected = Math.min(Math.max(expectation.expected, lower), upper);
  const resolution = known > 0 ? 1e-4 * (highest - lowest) + 1e-12 * Math.max(Math.abs(highest), Math.abs(lowest)) : 0;
  const scale = Math.max(usualAt(state.residual, phase) || 0, resolution, 1e-300);
  return {
    value,
    expected,
    scale,
    surprise: (value - expected) / scale,
    departure: value - model.base,
    shape,
    outlying: outlyingness(state.spread, value),
    spread: state.spread.usual,
    seen: known,
    slow: levelMemoryOf(options),
  };
}

function boundsOf({ lowest }: DetectorState, { bounds }: DetectorOptions): Bounds {
  return bounds === 'auto' ? (lowest >= 0 ? { lower: 0 } : {}) : bounds;
}

/** Observations that the slow level remembers: those of the first cycle, within reason. */
function levelMemoryOf({ cycles, step }: DetectorOptions): number {
  return cycles.length > 0 ? Math.min(Math.max(cycles[0] / step, 24), 1440) : 288;
}

/** The columns of a judgement, before anything is decided. */
function describe(state: DetectorState, { expected, scale }: Observation, options: DetectorOptions): Judgement {
  const ready = state.known >= enough;
  const share = (1 - options.coverage) / 2;
  const spikes = state.evidence[1] as TwoSided;
  const { lower = -Infinity, upper = Infinity } = boundsOf(state, options);
  const reach = (side: 'up' | 'down') => scale * sizeAt(spikes[side], share);
  return {
    expected: ready ? expected : NaN,
    lower: ready ? Math.max(expected - reach('down'), lower) : NaN,
    upper: ready ? Math.min(expected + reach('up'), upper) : NaN,
    usual: ready ? fullest(state.expectation).model.base : NaN,
    score: NaN,
    novelty: 0,
    flag: 0,
    direction: 'none',
    evidence: 0,
    strength: 0,
  };
}

/** Score and flag from the evidence, as far as the options let it count. */
function decide(
  state: DetectorState,
  judgement: Judgement,
  { observation, moment: { time, options } }: { observation: Observation; moment: Moment }
): void {
  if (within(options.planned, time) || !isAllowed(judgement, observation, options)) {
    judgement.evidence = 0;
  }
  const { evidence } = judgement;
  const judged = state.known >= enough && (!Number.isNaN(observation.value) || evidence > 0);
  judgement.score = judged ? 1 - Math.exp(-evidence) : NaN;
  state.recent *= fading;
  const news = evidence > 0 ? judgement.novelty : 0;
  judgement.novelty = judged && news > state.recent ? 1 - Math.exp(-news) : 0;
  state.recent = Math.max(state.recent, news);
  judgement.flag = judged && judgeEpisode(state.episode, evidence, options) ? 1 : 0;
  if (state.episode.accepted && state.episode.age === 0) {
    acceptLevel(state.expectation);
  }
}

function learnObserved(
  state: DetectorState,
  { value, expected, scale, surprise }: Observation,
  { phase, moment: { time, options } }: { phase: number; moment: Moment }
): void {
  const reach = state.known > 20 ? reachScales * Math.max(scale, state.residual.overall || 0) : Infinity;
  state.known++;
  state.lowest = Math.min(state.lowest, value);
  state.highest = Math.max(state.highest, value);
  if (Number.isFinite(surprise)) {
    const cycleLength = options.cycles.length > 0 ? options.cycles[0] / options.step : 0;
    learnResidual(state.residual, value - expected, { phase, cycleLength });
  }
  const levelMemory = levelMemoryOf(options);
  learnSpread(state.spread, value, { seen: state.known - 1, memory: spreadMemory * levelMemory });
  learnNext(state.expectation, value, { time, reach, levelMemory });
}

function within(ranges: readonly TimeRange[], time: number): boolean {
  for (const { from, to } of ranges) {
    if (time >= from && time < to) {
      return true;
    }
  }
  return false;
}
