import type { LinkedQuery } from '../../deepLink';
import type { DiscoveryJson, SignalJson } from '../../discovery/useDiscovery';
import { createQuery } from '../../../sources';

/** A signal to practise on. */
export interface PracticeSignal {
  service: string;
  signal: SignalJson;
  /** The query behind it, as a page opens it. */
  linked: LinkedQuery;
}

/** Requests have seasons; where nobody counts them, anything that Prometheus has of a service will do. */
export function findPracticeSignal({
  services,
  sources,
}: Pick<DiscoveryJson, 'services' | 'sources'>): PracticeSignal | undefined {
  const all = services.flatMap(({ name, signals }) =>
    signals.filter(({ rule }) => rule.language === 'promql').map((signal) => ({ service: name, signal }))
  );
  const found = all.find(({ signal }) => signal.rule.kind === 'rate') ?? all[0];
  return (
    found && { ...found, linked: { source: sources.metrics.uid, query: createQuery('promql', found.signal.expr) } }
  );
}
