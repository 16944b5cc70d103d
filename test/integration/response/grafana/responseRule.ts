import { checkRule, toRuleGroups, type RuleGroup, type RuleSpec } from '../../../../src/alerts';
import { testFolder } from '../../grafana/grafanaShopRules';

/** What the steps of a rule ask instead of Foresight, by step: a rule's own labels, condition and texts stay. */
export type Answers = Record<'A' | 'B' | 'V' | 'T', Record<string, unknown>>;

/** A rule of kind `response` as the generator writes it, whose decisions are made by another data source. */
export function responseRule(action: string, source: string, answers: Answers): RuleGroup[] {
  const spec: RuleSpec = {
    kind: 'response',
    name: `Response ${action}`,
    folder: testFolder.title,
    folderUid: testFolder.uid,
    group: action,
    interval: '10s',
    for: '0s',
    severity: 'warning',
    foresight: source,
    source: { uid: source, query: { action } },
    output: 'due',
    annotations: { summary: '{{ $labels.target }} "now"' },
  };
  const [problem] = checkRule(spec);
  if (problem !== undefined) {
    throw new Error(problem.message);
  }
  return toRuleGroups([spec]).map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({
      ...rule,
      data: rule.data.map((step) =>
        step.refId in answers
          ? { ...step, queryType: '', model: { refId: step.refId, ...answers[step.refId as keyof Answers] } }
          : step
      ),
    })),
  }));
}
