import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade, unknown, whenKnown } from '../../../check/findings';
import type { Mend } from '../../../check/mend';
import { draftRule } from '../../../mend/draftRule';
import type { Evidence } from '../../../reading/evidence';
import { isSaturation } from '../../../reading/operation/prediction/criticalSignals';
import type { AlertRules } from '../../../reading/operation/rules/alertRule';
import { listCritical } from '../../alerting/listCritical';
import { createWatcherFinder } from '../../alerting/watchedSignals';
import { nameKinds } from '../../nameKinds';

const maxDrafts = 3;

/** Is somebody told before something is full? */
export const predictiveAlerts: Check = {
  id: 'predictive-alerts',
  group: 'operation',
  title: createMessage('check.predictive', {}),
  question: createMessage('check.predictive-asked', {}),
  why: createMessage('check.predictive-why', {}),
  perService: true,
  assess: (evidence) => whenKnown(evidence.operation.rules, (rules) => assessAll(rules, evidence)),
};

function assessAll({ rules, missing }: AlertRules, evidence: Evidence): Finding[] {
  const find = createWatcherFinder(rules.filter(({ isPredictive }) => isPredictive));
  const source = evidence.sources.metrics.uid;
  const filling = listCritical(evidence, ({ rule }) => isSaturation(rule) && rule.limit !== undefined);
  return filling.map(({ service, kinds }) => {
    const bare = [...kinds].filter(
      ([, signals]) => !signals.some(({ signal, subject }) => find(signal, subject).length > 0)
    );
    if (bare.length === 0) {
      return grade(1, createMessage('check.predictive-good', { count: kinds.size }), { service });
    }
    const values = {
      watched: kinds.size - bare.length,
      count: kinds.size,
      names: nameKinds(bare.map(([kind]) => kind)),
    };
    const mends = bare
      .slice(0, maxDrafts)
      .map(([, [{ signal }]]): Mend => ({ kind: 'rule', spec: draftRule(signal, { subject: service, source }) }));
    const details = { service, mends, query: { source, language: 'promql' as const, expr: bare[0][1][0].signal.expr } };
    return missing.length > 0
      ? unknown(createMessage('check.predictive-perhaps', { ...values, reason: missing[0] }), details)
      : grade(values.watched / kinds.size, createMessage('check.predictive-bad', values), details);
  });
}
