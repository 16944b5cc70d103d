import { createMessage } from '../../texts';
import type { Evidence } from '../reading/evidence';
import { notEvaluated } from './findings';
import type { InstrumentationResult, InstrumentationRule } from './instrumentationRule';
import { logRules } from './logRules';
import { metricRules } from './metricRules';
import { resourceRules } from './resourceRules';

/** Rules on spans: no source of traces is read. */
const spanRules: readonly InstrumentationRule[] = (
  [
    ['SPA-001', 'normal'],
    ['SPA-002', 'normal'],
    ['SPA-003', 'important'],
    ['SPA-004', 'important'],
    ['SPA-005', 'important'],
  ] as const
).map(([id, impact]) => ({
  id,
  impact,
  title: createMessage(`instrumentation.${id}`, {}),
  assess: () =>
    notEvaluated(createMessage(id === 'SPA-003' ? 'instrumentation.no-criteria' : 'instrumentation.no-traces', {})),
}));

/** Rules on the toolkit: versions of languages and runtimes are not in metrics. */
const toolkitRules: readonly InstrumentationRule[] = [
  {
    id: 'SDK-001',
    impact: 'low',
    title: createMessage('instrumentation.SDK-001', {}),
    assess: () => notEvaluated(createMessage('instrumentation.no-versions', {})),
  },
];

/** Every rule of the specification, and no other. */
export const instrumentationRules: readonly InstrumentationRule[] = [
  ...resourceRules,
  ...metricRules,
  ...logRules,
  ...spanRules,
  ...toolkitRules,
];

/** What comes of each rule of the open score, for each service. */
export function assessInstrumentation(evidence: Evidence): InstrumentationResult[] {
  return evidence.discovery.services.flatMap(({ name }) =>
    instrumentationRules.map(({ id, impact, title, assess }) => ({
      rule: id,
      title,
      impact,
      service: name,
      ...assess(name, evidence),
    }))
  );
}
