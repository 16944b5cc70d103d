import type { SignalKind } from '../../insight';
import type { DiscoveryJson, SignalJson } from '../discovery/useDiscovery';

/** A kind of signal to draw, with one of its queries: what an alert rule or a forecast of it begins with. */
export interface PlannedPanel {
  kind: SignalKind;
  signal: SignalJson;
  /** Whose signals are drawn together: the service with its pods, or the nodes that it runs on. */
  of: 'service' | 'nodes';
  names: string[];
}

/** Which panels the page of a service has, and which it lacks. */
export interface PanelPlan {
  requests: PlannedPanel[];
  saturation: PlannedPanel[];
  logs: PlannedPanel[];
  /** Kinds of the requests group that discovery has found no metric for. */
  missing: SignalKind[];
  /** Nodes that are not drawn, for there are too many. */
  hiddenNodes: number;
}

const requestKinds: SignalKind[] = ['rate', 'errors', 'duration'];
const saturationKinds: SignalKind[] = [
  'cpu',
  'throttling',
  'memory',
  'heap',
  'threads',
  'connections',
  'fileDescriptors',
  'disk',
  'volume',
  'network',
  'queue',
  'lag',
  'restarts',
  'certificate',
];
const logKinds: SignalKind[] = ['logs', 'logErrors'];
/** More lines in one chart cannot be told apart. */
const mostNodes = 8;

/** The panels of a service or node: one per kind that it, or a node that it runs on, has; undefined where it is unknown. */
export function panelPlan({ services, nodes }: DiscoveryJson, name: string): PanelPlan | undefined {
  const service = services.find((one) => one.name === name);
  const places = nodes.filter((one) => one.name === name || service?.nodes.includes(one.name));
  if (!service && places.length === 0) {
    return undefined;
  }
  const own = service?.signals ?? [];
  const drawn = places.slice(0, mostNodes);
  const ofService = (kinds: SignalKind[]) =>
    kinds.flatMap((kind): PlannedPanel[] => {
      const signal = own.find(({ rule }) => rule.kind === kind);
      return signal ? [{ kind, signal, of: 'service', names: [name] }] : [];
    });
  const ofNodes = saturationKinds.flatMap((kind): PlannedPanel[] => {
    const having = drawn.filter(({ signals }) => signals.some(({ rule }) => rule.kind === kind));
    const signal = having[0]?.signals.find(({ rule }) => rule.kind === kind);
    return signal ? [{ kind, signal, of: 'nodes', names: having.map((one) => one.name) }] : [];
  });
  return {
    requests: ofService(requestKinds),
    saturation: [...ofService(saturationKinds), ...ofNodes],
    logs: ofService(logKinds),
    missing: service ? requestKinds.filter((kind) => !own.some(({ rule }) => rule.kind === kind)) : [],
    hiddenNodes: places.length - drawn.length,
  };
}
