import type { SignalKind } from '../../insight';
import type { DiscoveryJson } from '../discovery/useDiscovery';
import { listMissingMetrics } from '../discovery/listMissingMetrics';

/** A kind of signal that not every service has, and what would give it. */
export interface MissingSignal {
  kind: SignalKind;
  /** Services without it. */
  services: string[];
  all: boolean;
  /** Metrics that discovery looks for in vain; none where all are there, only not of these services. */
  metrics: string[];
}

/** What a service should be watched by, most important first. */
const ofServices: SignalKind[] = ['rate', 'errors', 'duration', 'logs'];
/** What tells of the machines below; found once, it serves all. */
const ofNodes: SignalKind[] = ['cpu', 'memory', 'disk'];

/** What cannot be watched for want of metrics or logs. */
export function missingSignals({ services, nodes, unused }: DiscoveryJson): MissingSignal[] {
  const listMetrics = (kind: SignalKind) => listMissingMetrics(kind, unused);
  const serviceGaps = ofServices.flatMap((kind): MissingSignal[] => {
    const without = services.filter(({ signals }) => !signals.some(({ rule }) => rule.kind === kind));
    const names = without.map(({ name }) => name);
    return names.length > 0
      ? [{ kind, services: names, all: names.length === services.length, metrics: listMetrics(kind) }]
      : [];
  });
  const known = new Set([...services, ...nodes].flatMap(({ signals }) => signals.map(({ rule }) => rule.kind)));
  const nodeGaps = ofNodes
    .filter((kind) => !known.has(kind))
    .map((kind) => ({ kind, services: [], all: true, metrics: listMetrics(kind) }));
  return [...serviceGaps, ...nodeGaps];
}
