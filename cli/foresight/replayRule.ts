import {
  simulateAlerts,
  splitRange,
  evaluateRule,
  joinEvaluations,
  type Alert,
  type Evaluations,
  type RuleSpec,
} from '../../src/alerts';
import type { Foresight } from './createForesight';

/** What a rule would have done over a range. */
export interface Replay {
  evaluations: Evaluations[];
  alerts: Alert[];
}

/** Evaluates a rule over a range (ms), piece by piece; `onProgress` is told the part done, (0, 1]. */
export async function replayRule(
  spec: RuleSpec,
  range: { from: number; to: number },
  { foresight, onProgress }: { foresight: Foresight; onProgress?: (done: number) => void }
): Promise<Replay> {
  const chunks = splitRange(range);
  const evaluated: Evaluations[][] = [];
  for (const chunk of chunks) {
    evaluated.push(await evaluateRule(spec, chunk, foresight.deps));
    onProgress?.(evaluated.length / chunks.length);
  }
  const evaluations = joinEvaluations(evaluated);
  return { evaluations, alerts: simulateAlerts(spec, evaluations) };
}
