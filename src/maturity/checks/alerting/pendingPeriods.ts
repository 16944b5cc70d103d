import { hour, minute } from '../../../engine';
import { createMessage, type Message } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, unknown, whenKnown } from '../../check/findings';
import { changeRule } from '../../mend/ruleYaml';
import type { Evidence } from '../../reading/evidence';
import type { RuleHistory } from '../../reading/operation/history/alertHistory';
import type { AlertRule, AlertRules } from '../../reading/operation/rules/alertRule';
import { listNames } from '../nameKinds';
import { listPaging } from './listPaging';

/** Longer than this nobody waits for a page. */
const maxPending = hour;
/** What is over after so many evaluations was noise; so many of them, and this share, say that the signal is noisy. */
const briefEvaluations = 3;
const minBrief = 4;
const minBriefShare = 0.5;
/** Over a shorter window one odd sample decides. */
const smoothWindow = 5 * minute;
const maxMends = 3;
/** Words of a window within an expression. */
const windows = /\[(\d+)([smhd])/g;
const units: Readonly<Record<string, number>> = { s: 1_000, m: minute, h: hour, d: 24 * hour };

type Fault = 'between' | 'none' | 'long' | 'noisy';

interface Judgement {
  rule: AlertRule;
  fault: Fault;
  /** What it had better be, ms. */
  better: number;
}

/** Do rules wait as long as their signal needs, and no longer? */
export const pendingPeriods: Check = {
  id: 'pending-periods',
  group: 'alerting',
  title: createMessage('check.pending', {}),
  question: createMessage('check.pending-asked', {}),
  why: createMessage('check.pending-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.rules, (rules) => [assessRules(rules, evidence)]),
};

function assessRules({ rules, missing }: AlertRules, { operation }: Evidence): Finding {
  const paging = listPaging(rules);
  if (paging.length === 0) {
    return missing.length > 0 ? unknown(missing[0]) : notApplicable(createMessage('check.no-rules', {}));
  }
  const histories = operation.history.ok ? operation.history.value.rules : new Map<string, RuleHistory>();
  const faulty = paging.flatMap((rule) => findFault(rule, histories.get(rule.id)) ?? []);
  if (faulty.length === 0) {
    return grade(1, createMessage('check.pending-good', { count: paging.length }));
  }
  const found = createMessage('check.pending-bad', {
    bad: faulty.length,
    count: paging.length,
    name: faulty[0].rule.title,
    reason: describeFault(faulty[0]),
    names: listNames(faulty.map(({ rule }) => rule.title)),
  });
  const mends = faulty.slice(0, maxMends).map(({ rule, better }) => changeRule(rule, { pending: better }));
  return grade(1 - faulty.length / paging.length, found, { mends });
}

/** What is wrong with how long a rule waits; undefined where nothing is. */
export function findFault(rule: AlertRule, history: RuleHistory | undefined): Judgement | undefined {
  const { pending, interval } = rule;
  const brief = (history?.firings ?? []).filter(({ from, to }) => to - from < briefEvaluations * interval);
  const isNoisy = brief.length >= minBrief && brief.length >= minBriefShare * (history?.firings.length ?? 0);
  if (isNoisy) {
    const longest = Math.max(...brief.map(({ from, to }) => to - from));
    return { rule, fault: 'noisy', better: roundUp(pending + longest + interval, interval) };
  }
  if (pending > 0 && pending % interval !== 0) {
    return { rule, fault: 'between', better: roundUp(pending, interval) };
  }
  if (pending > maxPending && !rule.isPredictive && isGrave(rule)) {
    return { rule, fault: 'long', better: roundUp(15 * minute, interval) };
  }
  return pending === 0 && isSharp(rule) ? { rule, fault: 'none', better: roundUp(2 * interval, interval) } : undefined;
}

/** Whether one odd sample makes a rule fire: rules of Foresight have a quorum, and long windows smooth. */
function isSharp({ exprs, queries, isPredictive }: AlertRule): boolean {
  const longest = exprs.flatMap((expr) =>
    [...expr.matchAll(windows)].map(([, count, unit]) => Number(count) * units[unit])
  );
  return !isPredictive && queries.length === 0 && exprs.length > 0 && Math.max(0, ...longest) < smoothWindow;
}

function isGrave({ labels }: AlertRule): boolean {
  return /^(?:critical|page|p1|sev1|emergency|disaster)$/i.test(labels.severity ?? labels.priority ?? '');
}

function roundUp(ms: number, interval: number): number {
  return Math.ceil(ms / interval) * interval;
}

function describeFault({ rule, fault, better }: Judgement): Message {
  const values = { span: { span: rule.pending }, interval: { span: rule.interval }, better: { span: better } };
  switch (fault) {
    case 'between':
      return createMessage('check.pending-between', values);
    case 'none':
      return createMessage('check.pending-none', { better: values.better });
    case 'long':
      return createMessage('check.pending-long', { span: values.span, better: values.better });
    case 'noisy':
      return createMessage('check.pending-noisy', { span: values.span, better: values.better });
  }
}
