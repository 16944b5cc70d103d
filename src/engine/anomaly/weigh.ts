import { conditions, type AnomalyKind, type Observation } from './detectors';
import { createHabituation, evidenceIn, fade, newsIn, type Habituation } from './habituation';
import type { Judgement } from './judgement';
import { visibility } from './visibility';

/** What the conditions remember, and how used one is to what they find. Plain data; one of each per condition. */
export interface Weighing {
  evidence: unknown[];
  habituations: Habituation[];
}

const undirected: ReadonlySet<AnomalyKind> = new Set(['flat line', 'missing', 'lost season', 'variance']);
/** Nats that are as good as certain: more would hide what comes after for too long. */
const surest = 100;

export function createWeighing(): Weighing {
  return {
    evidence: conditions.map(({ condition }) => condition.create()),
    habituations: conditions.map(createHabituation),
  };
}

/** Asks all conditions; the one with the most evidence, repetition allowed for, names the judgement. */
export function weigh(state: Weighing, observation: Observation, judgement: Judgement): void {
  const gap = conditions[0].condition.judge(state.evidence[0], observation);
  if (Number.isNaN(observation.value)) {
    consider(state, judgement, { k: 0, found: gap, visible: 1 });
  } else if (Number.isFinite(observation.surprise)) {
    for (let k = 1; k < conditions.length; k++) {
      const found = conditions[k].condition.judge(state.evidence[k], observation);
      if (found === 0) {
        fade(state.habituations[k]);
      } else {
        consider(state, judgement, { k, found, visible: visibility(conditions[k].deviation, observation) });
      }
    }
  }
}

function consider(
  state: Weighing,
  judgement: Judgement,
  { k, found, visible }: { k: number; found: number; visible: number }
): void {
  const { condition, weight, memory } = conditions[k];
  const habituation = state.habituations[k];
  const root = Math.sqrt(visible);
  const share = Math.min(1, root);
  const strength = Math.min(surest, Math.abs(found) * share);
  judgement.novelty = Math.max(judgement.novelty, newsIn(habituation, strength, weight));
  const observed = condition.observed?.(state.evidence[k]) ?? Infinity;
  const evident = Math.min(strength, observed * share);
  const evidence = evidenceIn(habituation, evident, { weight: weight * Math.max(root, visible), memory });
  if (evidence > judgement.evidence) {
    judgement.evidence = evidence;
    judgement.strength = strength;
    judgement.kind = condition.kind;
    judgement.direction = undirected.has(condition.kind) ? 'none' : found < 0 ? 'down' : 'up';
  }
}
