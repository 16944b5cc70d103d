import type { Assessment } from './assessment';
import {
  createSuppression,
  fade,
  learnNovelty,
  suppressEvidence,
  type RepeatSuppression,
} from './calibration/repeatSuppression';
import { detectors, type AnomalyKind, type Observation, type Statistic } from './detectors';
import { measureVisibility } from './deviation';

/** What one statistic remembers, and what it has reported before. Plain data. */
export interface StatisticState {
  memory: unknown;
  suppression: RepeatSuppression;
}

interface Named {
  kind: AnomalyKind;
  statistic: Statistic<unknown>;
}

/** Nats that are as good as certain: more would hide what comes after for too long. */
const maxNats = 100;

const all = listStatistics();

function listStatistics(): Named[] {
  const kinds = Object.keys(detectors) as AnomalyKind[];
  return kinds.flatMap((kind) => detectors[kind].statistics.map((statistic) => ({ kind, statistic })));
}

/** Fresh states, in the order of the statistics of all detectors. */
export function createStatisticStates(): StatisticState[] {
  return all.map(({ statistic }) => ({ memory: statistic.create(), suppression: createSuppression() }));
}

/** Distances from the expectation, in scales, that are exceeded with `probability` below and above. */
export function findBand(states: StatisticState[], probability: number): { lower: number; upper: number } {
  for (let i = 0; i < all.length; i++) {
    const band = all[i].statistic.band?.(states[i].memory, probability);
    if (band) {
      return band;
    }
  }
  return { lower: NaN, upper: NaN };
}

/** Updates all detectors; the one with the most evidence, repetition allowed for, names the assessment. */
export function combineEvidence(states: StatisticState[], observation: Observation, assessment: Assessment): void {
  const missing = Number.isNaN(observation.value);
  for (let i = 0; i < all.length; i++) {
    const atMissing = detectors[all[i].kind].reportsAt === 'missing';
    if (atMissing || (!missing && Number.isFinite(observation.standardizedResidual))) {
      const surprisal = all[i].statistic.update(states[i].memory, observation);
      if (atMissing === missing) {
        countSurprisal(states[i], assessment, { ...all[i], surprisal, observation });
      }
    }
  }
}

/** Lets what was repeated fade where nothing is unusual, and weighs what is. */
function countSurprisal(
  state: StatisticState,
  assessment: Assessment,
  { observation, ...one }: Named & { surprisal: number; observation: Observation }
): void {
  const missing = Number.isNaN(observation.value);
  if (one.surprisal === 0 && !missing) {
    fade(state.suppression);
  } else {
    const visible = missing ? 1 : measureVisibility(one.statistic.visible, observation);
    weighSurprisal(state, assessment, { ...one, visible });
  }
}

function weighSurprisal(
  { memory, suppression }: StatisticState,
  assessment: Assessment,
  { kind, statistic, surprisal, visible }: Named & { surprisal: number; visible: number }
): void {
  const { weight, peakMemory = 1 } = statistic;
  const root = Math.sqrt(visible);
  const share = Math.min(1, root);
  const strength = Math.min(maxNats, Math.abs(surprisal) * share);
  assessment.novelty = Math.max(assessment.novelty, learnNovelty(suppression, strength, weight));
  const observed = statistic.observed?.(memory) ?? Infinity;
  const evident = Math.min(strength, observed * share);
  const evidence = suppressEvidence(suppression, evident, { weight: weight * Math.max(root, visible), peakMemory });
  if (evidence > assessment.evidence) {
    assessment.evidence = evidence;
    assessment.strength = strength;
    assessment.kind = kind;
    assessment.direction = detectors[kind].direction ?? (surprisal < 0 ? 'down' : 'up');
  }
}
