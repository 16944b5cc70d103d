import type { Signal } from '../../../insight';
import { isCritical } from '../../reading/operation/prediction/criticalSignals';
import type { Evidence } from '../../reading/evidence';

/** What must be watched of a service, or of the nodes as a whole. */
export interface CriticalSubject {
  /** Empty for nodes, which belong to no service. */
  service: string;
  /** Signals by kind; `subject` is the service or node. */
  kinds: ReadonlyMap<string, Array<{ signal: Signal; subject: string }>>;
}

/** Nodes whose signals are looked at: they are alike. */
const maxNodes = 200;

/** The critical signals of every service, and of all nodes together; `isChosen` may leave out more. */
export function listCritical(
  { discovery }: Evidence,
  isChosen: (signal: Signal) => boolean = () => true
): CriticalSubject[] {
  const choose = (signals: readonly Signal[], subject: string) =>
    signals
      .filter((signal) => isCritical(signal.rule) && signal.rule.language === 'promql' && isChosen(signal))
      .map((signal) => ({ signal, subject }));
  const services = discovery.services.map(({ name, signals }) => ({ service: name, all: choose(signals, name) }));
  const nodes = discovery.nodes.slice(0, maxNodes).flatMap(({ name, signals }) => choose(signals, name));
  return [...services, { service: '', all: nodes }]
    .filter(({ all }) => all.length > 0)
    .map(({ service, all }) => ({ service, kinds: groupByKind(all) }));
}

function groupByKind(all: Array<{ signal: Signal; subject: string }>): CriticalSubject['kinds'] {
  const kinds = new Map<string, Array<{ signal: Signal; subject: string }>>();
  all.forEach((one) => {
    const { kind } = one.signal.rule;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  });
  return kinds;
}
