import type { DiscoveredNode, DiscoveredService, SignalKind } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade } from '../../check/findings';
import { mendSaturation } from '../../mend/scrapeMends';
import { assessServices } from '../assessServices';
import { nameKinds } from '../nameKinds';
import { showSeries } from '../showQuery';

/** Any of a row tells how full a resource is; the first names it. */
const resources: ReadonlyArray<readonly SignalKind[]> = [
  ['cpu', 'throttling'],
  ['memory', 'heap'],
];

/** Is it measured how full the resources are that each service uses, of itself, its pods or its nodes? */
export const saturationMetrics: Check = {
  id: 'saturation-metrics',
  group: 'telemetry',
  title: createMessage('check.saturation-metrics', {}),
  question: createMessage('check.saturation-metrics-asked', {}),
  why: createMessage('check.saturation-metrics-why', {}),
  perService: true,
  assess(evidence) {
    const nodes = new Map(evidence.discovery.nodes.map((one) => [one.name, one]));
    const source = evidence.sources.metrics.uid;
    return assessServices(evidence, 'promql', (service) => assessService(service, { nodes, source }));
  },
};

function assessService(
  service: DiscoveredService,
  { nodes, source }: { nodes: ReadonlyMap<string, DiscoveredNode>; source: string }
): Finding {
  const below = service.nodes.flatMap((name) => nodes.get(name)?.signals ?? []);
  const kinds = new Set([...service.signals, ...below].map(({ rule }) => rule.kind));
  const missing = resources.filter((some) => !some.some((kind) => kinds.has(kind)));
  const query = showSeries({ signals: [...service.signals, ...below] }, { source, kinds: resources.flat() });
  const named = { service: service.name, ...(query && { query }) };
  if (missing.length === 0) {
    return grade(1, createMessage('check.saturation-metrics-good', {}), named);
  }
  const found = createMessage('check.saturation-metrics-bad', { kinds: nameKinds(missing.map(([kind]) => kind)) });
  return grade(1 - missing.length / resources.length, found, { ...named, mends: [mendSaturation()] });
}
