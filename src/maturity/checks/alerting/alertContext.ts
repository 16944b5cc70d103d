import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, unknown, whenKnown } from '../../check/findings';
import { changeRule } from '../../mend/ruleYaml';
import type { Evidence } from '../../reading/evidence';
import type { AlertRule, AlertRules } from '../../reading/operation/rules/alertRule';
import { listNames } from '../nameKinds';
import { listPaging } from './listPaging';

/** Labels that may say who cares for a rule, beside the one of the settings. */
const ownerLabels = ['team', 'owner', 'squad', 'responsible', 'maintainer', 'service_owner'];
const runbooks = ['runbook_url', 'runbook', 'runbookUrl', 'runbook_link', 'playbook', 'playbook_url'];
const summaries = ['summary', 'description', 'message', 'title'];
const maxMends = 3;

/** What somebody who is woken needs to know. */
type Part = 'runbook' | 'owner' | 'summary';

/** Do alerts say what to do, who cares, and what it is about? */
export const alertContext: Check = {
  id: 'alert-context',
  group: 'alerting',
  title: createMessage('check.alert-context', {}),
  question: createMessage('check.alert-context-asked', {}),
  why: createMessage('check.alert-context-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.rules, (rules) => [assessRules(rules, evidence)]),
};

function assessRules({ rules, missing }: AlertRules, { settings }: Evidence): Finding {
  const paging = listPaging(rules);
  if (paging.length === 0) {
    return missing.length > 0 ? unknown(missing[0]) : notApplicable(createMessage('check.no-rules', {}));
  }
  const owners = [settings.teamLabel, ...ownerLabels];
  const lacking = paging.map((rule) => ({ rule, lacks: listLacking(rule, owners) }));
  const bad = lacking.filter(({ lacks }) => lacks.length > 0);
  const count = (part: Part) => bad.filter(({ lacks }) => lacks.includes(part)).length;
  const parts = bad.reduce((sum, { lacks }) => sum + lacks.length, 0);
  const share = 1 - parts / (3 * paging.length);
  if (bad.length === 0) {
    return grade(1, createMessage('check.alert-context-good', { count: paging.length }));
  }
  const names = listNames(bad.map(({ rule }) => rule.title));
  const counts = { runbook: count('runbook'), owner: count('owner'), summary: count('summary') };
  const found = createMessage('check.alert-context-bad', { ...counts, count: paging.length, names });
  const mends = bad.slice(0, maxMends).map(({ rule, lacks }) => mend(rule, lacks, settings.teamLabel));
  return grade(share, found, { mends });
}

function listLacking({ labels, annotations }: AlertRule, owners: readonly string[]): Part[] {
  const has = (texts: Readonly<Record<string, string>>, names: readonly string[]) =>
    names.some((name) => (texts[name] ?? '').trim() !== '');
  return [
    ...(has(annotations, runbooks) ? [] : ['runbook' as const]),
    ...(has(labels, owners) || has(annotations, owners) ? [] : ['owner' as const]),
    ...(has(annotations, summaries) ? [] : ['summary' as const]),
  ];
}

function mend(rule: AlertRule, lacks: readonly Part[], teamLabel: string) {
  const isLacking = (part: Part) => lacks.includes(part);
  return changeRule(rule, {
    ...(isLacking('owner') && { labels: { ...rule.labels, [teamLabel]: 'TEAM' } }),
    annotations: {
      ...rule.annotations,
      ...(isLacking('summary') && { summary: `${rule.title}: {{ $labels.service }}` }),
      ...(isLacking('runbook') && { runbook_url: 'https://RUNBOOKS/PAGE' }),
    },
  });
}
