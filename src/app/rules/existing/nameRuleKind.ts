import { t } from '@grafana/i18n';
import { alertKinds, classifyRule, type ImportedRule, type RuleClass } from '../../../alerts';
import { translate } from '../translate';

/** What a rule watches for, for people. */
export function nameRuleKind(rule: ImportedRule): string {
  if (rule.spec) {
    return translate(alertKinds[rule.spec.kind].label);
  }
  const names: Record<RuleClass, string> = {
    Foresight: t('rule-kind.foresight', 'Foresight'),
    threshold: t('rule-kind.threshold', 'Fixed threshold'),
    predict_linear: t('rule-kind.line', 'Straight line (predict_linear)'),
    absent: t('rule-kind.absent', 'Absent data'),
    'burn rate': t('rule-kind.burn-rate', 'Burn rate'),
    'comparison of series': t('rule-kind.series', 'Comparison of series'),
    'classic conditions': t('rule-kind.classic', 'Classic conditions'),
    combined: t('rule-kind.combined', 'Several conditions'),
    other: t('rule-kind.other', 'Other'),
  };
  return names[classifyRule(rule)];
}
