import { createMessage } from '../../texts';
import type { Evidence } from '../reading/evidence';
import type { Resource } from '../reading/instrumentation/instrumentationEvidence';
import { resourcesExpr } from '../reading/instrumentation/exprs';
import { breaks, notEvaluated, holds, ifKnown } from './findings';
import type { InstrumentationRule, RuleFinding } from './instrumentationRule';

/** Rules on resources, as `target_info` tells of them. */
export const resourceRules: readonly InstrumentationRule[] = [
  {
    id: 'RES-001',
    impact: 'normal',
    title: createMessage('instrumentation.RES-001', {}),
    assess: ofResources((resources) =>
      resources.every(({ instance }) => instance !== '')
        ? holds()
        : breaks(createMessage('instrumentation.no-instance', {}))
    ),
  },
  {
    id: 'RES-002',
    impact: 'important',
    title: createMessage('instrumentation.RES-002', {}),
    assess: ofResources((resources) => {
      const [shared] = listShared(resources);
      return shared === undefined
        ? holds()
        : breaks(createMessage('instrumentation.shared-instance', { instance: shared }));
    }),
  },
  {
    id: 'RES-003',
    impact: 'important',
    title: createMessage('instrumentation.RES-003', {}),
    assess: ofResources((resources) => {
      const pods = resources.filter(({ isKubernetes }) => isKubernetes);
      if (pods.length === 0) {
        return { outcome: 'notApplicable', found: createMessage('instrumentation.no-kubernetes', {}) };
      }
      return pods.every(({ podUid }) => podUid !== '')
        ? holds()
        : breaks(createMessage('instrumentation.no-pod-uid', {}));
    }),
  },
  {
    id: 'RES-004',
    impact: 'important',
    title: createMessage('instrumentation.RES-004', {}),
    assess: () => notEvaluated(createMessage('instrumentation.no-levels', {})),
  },
  {
    id: 'RES-005',
    impact: 'critical',
    title: createMessage('instrumentation.RES-005', {}),
    // A resource belongs to a service by its name alone.
    assess: ofResources(() => holds()),
  },
];

function ofResources(assess: (resources: readonly Resource[]) => RuleFinding): InstrumentationRule['assess'] {
  return (service, { telemetry, sources }: Evidence) => {
    const query = { source: sources.metrics.uid, language: 'promql' as const, expr: resourcesExpr };
    const finding = ifKnown(telemetry.instrumentation.resources, (all) => {
      const own = all.filter((one) => one.service === service);
      return own.length === 0 ? notEvaluated(createMessage('instrumentation.no-resource', {})) : assess(own);
    });
    return { ...finding, query };
  };
}

/** Instances that several pods have. */
function listShared(resources: readonly Resource[]): string[] {
  const pods = new Map<string, Set<string>>();
  resources.forEach(({ instance, pod }) => {
    if (instance !== '' && pod !== '') {
      pods.set(instance, (pods.get(instance) ?? new Set()).add(pod));
    }
  });
  return [...pods].filter(([, own]) => own.size > 1).map(([instance]) => instance);
}
