import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade, notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { Mend } from '../../../check/mend';
import { toYaml } from '../../../../alerts';
import type { AlertRule, AlertRules } from '../../../reading/operation/rules/alertRule';
import { listNames } from '../../nameKinds';

/** A rule that takes longer than this share of its interval is in the way of others of its group. */
const maxShare = 0.1;

/** Are rules evaluated in time, and without errors? */
export const queryLatency: Check = {
  id: 'query-latency',
  group: 'operation',
  title: createMessage('check.latency', {}),
  question: createMessage('check.latency-asked', {}),
  why: createMessage('check.latency-why', {}),
  perService: false,
  assess: ({ operation }) => whenKnown(operation.rules, (rules) => [assessTimes(rules)]),
};

function assessTimes({ rules, missing }: AlertRules): Finding {
  const measured = rules.filter(({ isPaused, evaluationTime }) => !isPaused && evaluationTime !== undefined);
  if (measured.length === 0) {
    return rules.length === 0
      ? missing.length > 0
        ? unknown(missing[0])
        : notApplicable(createMessage('check.no-rules', {}))
      : unknown(createMessage('check.latency-unmeasured', {}));
  }
  const readShare = ({ evaluationTime = 0, interval }: AlertRule) => evaluationTime / interval;
  const sorted = [...measured].sort((a, b) => readShare(b) - readShare(a));
  const slow = sorted.filter((rule) => readShare(rule) > maxShare);
  const failing = measured.filter(({ health }) => health === 'error' || health === 'err');
  const bad = new Set([...slow, ...failing]);
  const [slowest] = sorted;
  const values = {
    count: measured.length,
    name: slowest.title,
    took: { figure: Number(((slowest.evaluationTime ?? 0) / 1000).toPrecision(2)), unit: 's' },
    interval: { span: slowest.interval },
  };
  if (bad.size === 0) {
    return grade(1, createMessage('check.latency-good', values));
  }
  const names = listNames([...bad].map(({ title }) => title));
  const found = createMessage('check.latency-bad', { ...values, slow: slow.length, failing: failing.length, names });
  return grade(1 - bad.size / measured.length, found, { mends: slow.slice(0, 2).map(recordExpression) });
}

/** What takes long is recorded once, and read by the rule. */
function recordExpression({ title, exprs }: AlertRule): Mend {
  const record = `job:${title.toLowerCase().replace(/\W+/g, '_').slice(0, 60)}:recorded`;
  return {
    kind: 'yaml',
    title: createMessage('mend.record', { name: title }),
    file: 'rules.yml',
    text: toYaml({ groups: [{ name: 'recorded', rules: [{ record, expr: exprs[0] ?? '' }] }] }),
  };
}
