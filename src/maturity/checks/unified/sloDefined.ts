import { createMessage } from '../../../texts';
import type { Check } from '../../check/check';
import { fail, notApplicable, pass } from '../../check/findings';
import { toYaml } from '../../../alerts';
import { listPromised } from '../../reading/telemetry/readSloHistory';

/** Is it promised of each service how many of its requests are good? */
export const sloDefined: Check = {
  id: 'slo-defined',
  group: 'unified',
  title: createMessage('check.slo-defined', {}),
  question: createMessage('check.slo-defined-asked', {}),
  why: createMessage('check.slo-defined-why', {}),
  perService: true,
  assess(evidence) {
    const promised = listPromised(evidence);
    return evidence.discovery.services.map(({ name, signals }) => {
      if (promised.has(name)) {
        return pass(createMessage('check.slo-defined-good', {}), { service: name });
      }
      if (!signals.some(({ rule }) => rule.kind === 'errors')) {
        return notApplicable(createMessage('check.slo-defined-no-errors', {}), { service: name });
      }
      const yaml = toYaml({ slos: [{ service: name, objective: 0.995, window: '28d' }] });
      return fail(createMessage('check.slo-defined-bad', {}), {
        service: name,
        mends: [{ kind: 'settings', path: 'insight.slos', yaml }],
      });
    });
  },
};
