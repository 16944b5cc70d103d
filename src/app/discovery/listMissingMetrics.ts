import { builtInRules, type SignalKind } from '../../insight';
import type { DiscoveryJson } from './useDiscovery';

const maxMetrics = 6;

/** The most usual metrics that would give this kind of signal and that discovery looked for in vain. */
export function listMissingMetrics(kind: SignalKind, unused: DiscoveryJson['unused']): string[] {
  const ids = new Set(builtInRules.signals.filter((rule) => rule.kind === kind).map(({ id }) => id));
  const looked = unused.flatMap((one) => (one.why === 'no metric' && ids.has(one.id) ? [one.metric] : []));
  return [...new Set(looked)].slice(0, maxMetrics);
}
