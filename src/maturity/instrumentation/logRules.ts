import { createMessage } from '../../texts';
import { breaks, notEvaluated, holds, ifKnown } from './findings';
import type { InstrumentationRule } from './instrumentationRule';

/** DEBUG lines are to be seen on no more days. */
const maxDebugDays = 14;
const production = /^prod/i;

/** Rules on logs. */
export const logRules: readonly InstrumentationRule[] = [
  {
    id: 'LOG-001',
    impact: 'important',
    title: createMessage('instrumentation.LOG-001', {}),
    assess: (service, { telemetry }) =>
      ifKnown(telemetry.logs, ({ services }) => {
        if (!services.has(service)) {
          return { outcome: 'notApplicable', found: createMessage('check.log-levels-none', {}) };
        }
        return ifKnown(telemetry.instrumentation.debugLines, (lines) => {
          const { days, environment } = lines.get(service) ?? { days: 0, environment: '' };
          if (days <= maxDebugDays) {
            return holds();
          }
          if (environment === '') {
            return notEvaluated(createMessage('instrumentation.no-environment', {}));
          }
          return production.test(environment)
            ? breaks(createMessage('instrumentation.debug', { environment }))
            : holds();
        });
      }),
  },
  {
    id: 'LOG-002',
    impact: 'important',
    title: createMessage('instrumentation.LOG-002', {}),
    assess: (service, { telemetry }) =>
      ifKnown(telemetry.logs, ({ services }) => {
        const own = services.get(service);
        if (own === undefined) {
          return { outcome: 'notApplicable', found: createMessage('check.log-levels-none', {}) };
        }
        const without = { figure: own.lines - own.withLevel };
        return own.withLevel === own.lines
          ? holds()
          : breaks(createMessage('instrumentation.no-severity', { without }));
      }),
  },
];
