import { createMessage } from '../../texts';
import type { Evidence } from '../reading/evidence';
import { attributeNamesExpr, ownBucketsExpr } from '../reading/instrumentation/exprs';
import { brokenBy, notEvaluated, ifKnown } from './findings';
import type { InstrumentationRule } from './instrumentationRule';

const show = ({ sources }: Evidence, expr: string) => ({
  source: sources.metrics.uid,
  language: 'promql' as const,
  expr,
});

/** Rules on metrics. */
export const metricRules: readonly InstrumentationRule[] = [
  {
    id: 'MET-001',
    impact: 'important',
    title: createMessage('instrumentation.MET-001', {}),
    assess: (service, { telemetry }) =>
      ifKnown(telemetry.instrumentation.wideMetrics, (wide) => brokenBy(wide.get(service))),
  },
  {
    id: 'MET-002',
    impact: 'important',
    title: createMessage('instrumentation.MET-002', {}),
    assess: () => notEvaluated(createMessage('instrumentation.units-in-names', {})),
  },
  {
    id: 'MET-003',
    impact: 'important',
    title: createMessage('instrumentation.MET-003', {}),
    assess: (service, { telemetry }) =>
      ifKnown(telemetry.instrumentation.unitConflicts, ({ hasUnits, services }) =>
        hasUnits ? brokenBy(services.get(service)) : notEvaluated(createMessage('instrumentation.no-units', {}))
      ),
  },
  {
    id: 'MET-004',
    impact: 'normal',
    title: createMessage('instrumentation.MET-004', {}),
    assess(service, evidence) {
      const finding = ifKnown(evidence.telemetry.instrumentation.oddBuckets, (odd) =>
        odd.has(service)
          ? brokenBy(odd.get(service))
          : { outcome: 'notApplicable', found: createMessage('instrumentation.no-histograms', {}) }
      );
      return { ...finding, query: show(evidence, ownBucketsExpr) };
    },
  },
  {
    id: 'MET-005',
    impact: 'normal',
    title: createMessage('instrumentation.MET-005', {}),
    assess: () => notEvaluated(createMessage('instrumentation.units-in-names', {})),
  },
  {
    id: 'MET-006',
    impact: 'important',
    title: createMessage('instrumentation.MET-006', {}),
    assess: (service, evidence) => ({
      ...ifKnown(evidence.telemetry.instrumentation.attributeNames, (names) => brokenBy(names.get(service))),
      query: show(evidence, attributeNamesExpr),
    }),
  },
];
