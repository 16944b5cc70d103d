import type { DiscoveredService } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable } from '../../check/findings';
import { draftDiscoveryRules } from '../../mend/discoveryMends';
import { assessServices } from '../assessServices';
import { nameKinds } from '../nameKinds';
import { showSeries } from '../showQuery';

const requestKinds = ['rate', 'errors', 'duration'] as const;
const queueKinds: ReadonlySet<string> = new Set(['queue', 'lag']);

/** Are requests, their failures and their duration measured? */
export const requestMetrics: Check = {
  id: 'request-metrics',
  group: 'telemetry',
  title: createMessage('check.request-metrics', {}),
  question: createMessage('check.request-metrics-asked', {}),
  why: createMessage('check.request-metrics-why', {}),
  perService: true,
  assess: (evidence) =>
    assessServices(evidence, 'promql', (service) => assessService(service, evidence.sources.metrics.uid)),
};

function assessService(service: DiscoveredService, source: string): Finding {
  const kinds = new Set<string>(service.signals.map(({ rule }) => rule.kind));
  const missing = requestKinds.filter((kind) => !kinds.has(kind));
  const query = showSeries(service, { source, kinds: requestKinds });
  const named = { service: service.name, ...(query && { query }) };
  if (missing.length === requestKinds.length && [...kinds].some((kind) => queueKinds.has(kind))) {
    return notApplicable(createMessage('check.request-metrics-queue', {}), named);
  }
  if (missing.length === 0) {
    return grade(1, createMessage('check.request-metrics-good', {}), named);
  }
  const found = createMessage('check.request-metrics-bad', { kinds: nameKinds(missing) });
  const share = 1 - missing.length / requestKinds.length;
  return grade(share, found, { ...named, mends: [draftDiscoveryRules(service, missing)] });
}
