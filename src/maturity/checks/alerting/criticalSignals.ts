import { nameKinds } from '../nameKinds';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import type { Mend } from '../../check/mend';
import { grade, unknown, whenKnown } from '../../check/findings';
import { draftRule } from '../../mend/draftRule';
import type { Evidence } from '../../reading/evidence';
import type { AlertRules } from '../../reading/operation/rules/alertRule';
import { listCritical, type CriticalSubject } from './listCritical';
import { createWatcherFinder, type FindWatchers } from './watchedSignals';

const maxDrafts = 3;

/** Is there an alert on what users feel, and on what fills? */
export const criticalSignals: Check = {
  id: 'critical-signals-alerted',
  group: 'alerting',
  title: createMessage('check.critical-signals', {}),
  question: createMessage('check.critical-signals-asked', {}),
  why: createMessage('check.critical-signals-why', {}),
  perService: true,
  assess: (evidence) => whenKnown(evidence.operation.rules, (rules) => assessAll(rules, evidence)),
};

function assessAll(rules: AlertRules, evidence: Evidence): Finding[] {
  const find = createWatcherFinder(rules.rules);
  return listCritical(evidence).map((subject) => assessSubject(subject, { find, rules, evidence }));
}

function assessSubject(
  { service, kinds }: CriticalSubject,
  { find, rules, evidence }: { find: FindWatchers; rules: AlertRules; evidence: Evidence }
): Finding {
  const bare = [...kinds].filter(
    ([, signals]) => !signals.some(({ signal, subject }) => find(signal, subject).length > 0)
  );
  const watched = kinds.size - bare.length;
  const source = evidence.sources.metrics.uid;
  const [first] = bare[0]?.[1] ?? [];
  const query = first && { source, language: 'promql' as const, expr: first.signal.expr };
  const mends = bare
    .slice(0, maxDrafts)
    .map(([, [{ signal }]]): Mend => ({ kind: 'rule', spec: draftRule(signal, { subject: service, source }) }));
  const names = nameKinds(bare.map(([kind]) => kind));
  if (bare.length === 0) {
    return grade(1, createMessage('check.critical-signals-good', { count: kinds.size }), { service });
  }
  const counts = { watched, count: kinds.size, names };
  if (rules.missing.length > 0) {
    const why = createMessage('check.critical-signals-perhaps', { ...counts, reason: rules.missing[0] });
    return unknown(why, { service, query, mends });
  }
  return grade(watched / kinds.size, createMessage('check.critical-signals-bad', counts), { service, query, mends });
}
