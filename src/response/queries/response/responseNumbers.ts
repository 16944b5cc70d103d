import { numberFrames, type Frame } from '../../../frames';
import { getThreshold, listNumberLabels } from '../../evaluate/describeCandidate';
import type { Decided } from '../../evaluate/evaluateActions';
import { gateNames } from '../../gates/registry';

const values: Readonly<Record<string, (one: Decided) => number>> = {
  due: ({ decision }) => (decision.verdict === 'due' ? 1 : 0),
  suggested: ({ decision }) => (decision.verdict === 'suggested' ? 1 : 0),
  gate: ({ decision: { first } }) => (first ? gateNames.indexOf(first.gate) + 1 : 0),
  since: ({ candidate, decision }) => (decision.verdict === 'quiet' ? 0 : Math.floor(candidate.since / 1000)),
  // A reversal has neither: the steps of a rule all have the same series.
  value: ({ candidate: { evidence } }) => (Number.isNaN(evidence.value) ? 0 : evidence.value),
  threshold: ({ candidate: { action } }) => getThreshold(action),
};

/** Outputs that are one number per action and target. */
export const numberOutputs = Object.keys(values);

/** One number per action and target, of what was asked for. */
export function responseNumbers(decided: readonly Decided[], output: string, cutoff: number): Frame[] {
  const rows = decided.map((one) => {
    const { action, target } = one.candidate;
    return { one: { name: `${action.id} on ${target}`, labels: listNumberLabels(one.candidate) }, decided: one };
  });
  const column = {
    name: output,
    config: output === 'value' || output === 'threshold' ? {} : { decimals: 0 },
    value: (row: { decided: Decided }) => values[output](row.decided),
  };
  return numberFrames(rows, column, () => ({ kind: 'response', cutoff }));
}

/** Nothing is due of an action that is gone: what had an alert gets its end. */
export function removedNumbers(
  gone: ReadonlyArray<{ action: string; target: string }>,
  output: string,
  cutoff: number
): Frame[] {
  const rows = gone.map(({ action, target }) => ({
    one: { name: `${action} on ${target}`, labels: { action, target } },
  }));
  return numberFrames(rows, { name: output, config: { decimals: 0 }, value: () => 0 }, () => ({
    kind: 'response',
    cutoff,
  }));
}
