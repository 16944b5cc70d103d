import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, notApplicable, pass } from '../../check/findings';
import { draftSlo } from '../../mend/discoveryMends';
import { listPromised } from '../../reading/telemetry/readSloHistory';
import { assessServices } from '../assessServices';
import { showSeries } from '../showQuery';

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
    return assessServices(evidence, 'promql', (service): Finding => {
      const query = showSeries(service, { source: evidence.sources.metrics.uid, kinds: ['errors'] });
      const named = { service: service.name, query };
      if (promised.has(service.name)) {
        return pass(createMessage('check.slo-defined-good', {}), named);
      }
      return query
        ? fail(createMessage('check.slo-defined-bad', {}), { ...named, mends: [draftSlo(service.name)] })
        : notApplicable(createMessage('check.slo-defined-no-errors', {}), named);
    });
  },
};
