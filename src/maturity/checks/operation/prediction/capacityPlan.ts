import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { fail, notApplicable, pass, unknown, whenKnown } from '../../../check/findings';
import type { Evidence } from '../../../reading/evidence';
import { isSaturation } from '../../../reading/operation/prediction/criticalSignals';
import type { AlertRules } from '../../../reading/operation/rules/alertRule';
import { listCritical } from '../../alerting/listCritical';

/** Recorded series of plans. */
const planMetrics = /^foresight_capacity_/;

/** Is it planned when to order or scale? */
export const capacityPlan: Check = {
  id: 'capacity-plan',
  group: 'operation',
  title: createMessage('check.capacity', {}),
  question: createMessage('check.capacity-asked', {}),
  why: createMessage('check.capacity-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.rules, (rules) => [assessPlan(rules, evidence)]),
};

function assessPlan({ rules, missing }: AlertRules, evidence: Evidence): Finding {
  const planning = rules.find(
    ({ isPaused, queries, selectors }) =>
      !isPaused &&
      (queries.some(({ queryType }) => queryType === 'capacity') ||
        selectors.some(({ metric }) => planMetrics.test(metric)))
  );
  if (planning) {
    return pass(createMessage('check.capacity-good', { name: planning.title }));
  }
  if (missing.length > 0) {
    return unknown(missing[0]);
  }
  const filling = listCritical(evidence, ({ rule }) => isSaturation(rule) && rule.limit !== undefined);
  const count = filling.reduce((sum, { kinds }) => sum + kinds.size, 0);
  return count === 0
    ? notApplicable(createMessage('check.capacity-none', {}))
    : fail(createMessage('check.capacity-bad', { count }), {
        mends: [{ kind: 'page', page: 'capacity', query: {}, title: createMessage('mend.capacity', {}) }],
      });
}
