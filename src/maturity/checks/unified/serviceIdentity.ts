import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, pass } from '../../check/findings';
import { mendIdentity } from '../../mend/scrapeMends';
import { assessServices } from '../assessServices';
import { listNames } from '../nameKinds';

/** Is it known of every signal whose it is? */
export const serviceIdentity: Check = {
  id: 'service-identity',
  group: 'unified',
  title: createMessage('check.service-identity', {}),
  question: createMessage('check.service-identity-asked', {}),
  why: createMessage('check.service-identity-why', {}),
  perService: true,
  assess(evidence) {
    const { discovery, sources } = evidence;
    const ambiguous = new Map(discovery.ambiguous.map((one) => [one.name, one.candidates]));
    return assessServices(evidence, 'promql', ({ name, signals: [first] }): Finding => {
      const candidates = ambiguous.get(name);
      const query = first && {
        source: first.rule.language === 'promql' ? sources.metrics.uid : (sources.logs?.uid ?? ''),
        language: first.rule.language,
        expr: first.expr,
      };
      return candidates
        ? fail(createMessage('check.service-identity-bad', { names: listNames(candidates) }), {
            service: name,
            query,
            mends: [mendIdentity()],
          })
        : pass(createMessage('check.service-identity-good', {}), { service: name, query });
    });
  },
};
