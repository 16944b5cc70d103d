import type { PatternAssessment } from '../../../engine';
import type { Outcome, RunDeps } from '../../../queries';
import type { PatternCounts } from '../logPattern';

/**
 * What state each pattern is in by its exact counts, from `from` (ms) on; undefined where the engine cannot say. All patterns
 * together seem unusual by chance at most `falseAlarmsPerWeek` times a week.
 */
export async function assessStates(
  counts: readonly PatternCounts[],
  { from, falseAlarmsPerWeek }: { from: number; falseAlarmsPerWeek: number },
  { executor, signal }: Pick<RunDeps, 'executor' | 'signal'>
): Promise<Array<PatternAssessment | undefined>> {
  if (counts.length === 0) {
    return [];
  }
  const [{ start, step, values }] = counts;
  const first = Math.min(Math.max(0, Math.ceil((from - start) / step)), values.length - 1);
  const options = { from: first, falseAlarmsPerWeek: falseAlarmsPerWeek / counts.length };
  const series = counts.map((one) => ({ start: one.start, step: one.step, values: one.values }));
  const outcomes = await executor.run({ type: 'patternStates', stage: 'answer', series, options }, signal);
  return outcomes.map((outcome) =>
    outcome.ok ? (outcome as Outcome<PatternAssessment> & { ok: true }).value : undefined
  );
}
