import { readParameters } from '../gates/safety/parameters';
import type { Candidate } from '../gates/gate';
import { isHandedByGrafana, type Action } from '../settings/action';
import { isSafeValue } from '../settings/safeValue';

/** The limit that a trigger passes. */
export function getThreshold({ trigger: { above, below } }: Pick<Action, 'trigger'>): number {
  return below ?? above ?? NaN;
}

/** Labels of the numbers of a target: of its action, and its parameters where all may be handed over. */
export function listNumberLabels({ action, target, labels }: Candidate): Record<string, string> {
  return { action: action.id, target, ...prefix(listParameters({ action, labels })) };
}

function prefix(parameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`parameter_${name}`, value]));
}

/** Parameters as texts, as labels of alerts are; none where one of them must not be handed over. */
export function listParameters({ action, labels }: Pick<Candidate, 'action' | 'labels'>): Record<string, string> {
  const read = readParameters(action, labels);
  const entries = 'values' in read ? Object.entries(read.values) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** What a decision rests on, as it is recorded, shown and handed over: numbers that are known, and words. */
export function listEvidence({ action, evidence, reversalOf }: Candidate): Record<string, number | string> {
  const { value, trust, probability, precision, replicas } = evidence;
  const threshold = reversalOf === undefined ? getThreshold(action) : undefined;
  const numbers = Object.entries({ value, threshold, probability, precision, replicas });
  return {
    ...Object.fromEntries(numbers.filter((entry): entry is [string, number] => Number.isFinite(entry[1]))),
    ...(trust && { trust }),
    ...(reversalOf !== undefined && { reversalOf }),
  };
}

/** What a claim records beside its evidence: by when it is verified, who hands it over, and labels that a reversal needs. */
export function describeClaim(candidate: Candidate, time: number, reversal: Action | undefined) {
  const { action, labels } = candidate;
  const used = [action, ...(reversal ? [reversal] : [])].flatMap(({ target, parameters }) => [
    target,
    ...Object.values(parameters).flatMap((one) => ('label' in one ? [one.label] : [])),
  ]);
  const kept = [...new Set(used)].filter((name) => Object.hasOwn(labels, name) && isSafeValue(labels[name]));
  return {
    ...listEvidence(candidate),
    labels: Object.fromEntries(kept.map((name) => [name, labels[name]])),
    ...(action.verify && { verifyBy: time + action.verify.deadline }),
    ...(isHandedByGrafana(action) && candidate.reversalOf === undefined && { by: 'grafana' }),
  };
}
