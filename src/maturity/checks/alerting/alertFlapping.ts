import { week } from '../../../engine';
import { matcher } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, unknown } from '../../check/findings';
import { changeRule } from '../../mend/ruleYaml';
import type { Evidence } from '../../reading/evidence';
import { countFlaps } from '../../reading/operation/history/alertHistory';
import { listNames } from '../nameKinds';
import { listPaging } from './listPaging';

/** A rule that fires again within 15 min more often than this flaps. */
const maxFlapsPerWeek = 1;
const maxMends = 3;
const defaultKeepFiring = 15 * 60_000;

/** Do alerts stay resolved? */
export const alertFlapping: Check = {
  id: 'alert-flapping',
  group: 'alerting',
  title: createMessage('check.flapping', {}),
  question: createMessage('check.flapping-asked', {}),
  why: createMessage('check.flapping-why', {}),
  perService: false,
  assess: (evidence) => [assessRules(evidence)],
};

function assessRules({ operation: { rules, history }, range, sources }: Evidence): Finding {
  if (!rules.ok || !history.ok) {
    return unknown(rules.ok ? (history as { why: Finding['found'] }).why : rules.why);
  }
  const paging = listPaging(rules.value.rules);
  const seen = paging.flatMap((rule) => {
    const own = history.value.rules.get(rule.id);
    return own ? [{ rule, flaps: countFlaps(own), firings: own.firings.length }] : [];
  });
  const { waiting, needed } = history.value.backtests;
  if (seen.length === 0) {
    const why =
      waiting > 0 ? createMessage('check.not-backtested', { waiting, count: needed }) : history.value.missing[0];
    return paging.length === 0
      ? notApplicable(createMessage('check.no-rules', {}))
      : unknown(why ?? createMessage('check.no-history', {}));
  }
  const weeks = Math.max(1, (range.to - range.from) / week);
  const flapping = seen.filter(({ flaps }) => flaps / weeks > maxFlapsPerWeek).sort((a, b) => b.flaps - a.flaps);
  const share = 1 - flapping.length / seen.length;
  if (flapping.length === 0) {
    return grade(1, createMessage('check.flapping-good', { count: seen.length }));
  }
  const [worst] = flapping;
  const found = createMessage('check.flapping-bad', {
    bad: flapping.length,
    count: seen.length,
    name: worst.rule.title,
    flaps: worst.flaps,
    names: listNames(flapping.map(({ rule }) => rule.title)),
  });
  const expr = `changes(ALERTS_FOR_STATE{${matcher('alertname', worst.rule.title)}}[1w])`;
  return grade(share, found, {
    query: { source: sources.metrics.uid, language: 'promql', expr },
    mends: flapping.slice(0, maxMends).map(({ rule }) => changeRule(rule, { keepFiring: defaultKeepFiring })),
  });
}
