import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { getAlertKind, sensitivityVariants, type RuleBacktest, type RuleSpec, type Sensitivity } from '../../../alerts';
import { translate } from '../translate';
import { PlainTable } from './PlainTable';

interface Props {
  result: RuleBacktest;
  sensitivity?: Sensitivity;
  disabled: boolean;
  onCompare: (result: RuleBacktest) => void;
  onAdopt: (spec: RuleSpec) => void;
}

/** Pages a week at other settings, and the one that somebody on call can live with. */
export function SensitivityTable({ result, sensitivity, disabled, onCompare, onAdopt }: Props) {
  const variants = sensitivityVariants(result.spec, result.evaluations);
  if (variants.length === 0) {
    return null;
  }
  if (!sensitivity) {
    return (
      <Stack direction="column" gap={1} alignItems="flex-start">
        <Button variant="secondary" icon="graph-bar" disabled={disabled} onClick={() => onCompare(result)}>
          {t('rule-curve.compare', 'Compare other settings')}
        </Button>
        <Text color="secondary">
          {t('rule-curve.compare-help', 'Backtests the rule again at each setting, which takes several times as long.')}
        </Text>
      </Stack>
    );
  }
  const setting = getAlertKind(result.spec).sensitivity;
  const { points, suggested } = sensitivity;
  const adopted = variants.find((variant) => variant.setting === suggested)?.spec;
  const rows = points.map(({ setting: value, perWeek, falsePerWeek, recall }) => [
    `${Number(value.toPrecision(4))}${value === suggested ? ' ★' : ''}`,
    perWeek.toFixed(1),
    falsePerWeek.toFixed(1),
    recall === undefined ? '–' : `${Math.round(100 * recall)} %`,
  ]);
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <PlainTable
        label={t('rule-curve.title', 'Alerts by sensitivity')}
        head={[
          setting ? translate(setting.label(result.spec)) : '',
          t('rule-report.per-week', 'Alerts per week'),
          t('rule-report.false', 'False alarms per week'),
          t('rule-report.recall', 'Recall'),
        ]}
        rows={rows}
      />
      {adopted ? (
        <Button size="sm" icon="check" onClick={() => onAdopt(adopted)}>
          {t('rule-curve.adopt', 'Use the suggested setting')}
        </Button>
      ) : (
        <Text>
          {t(
            'rule-curve.none',
            'Every setting has more than one false alarm per week: this query is not suited to alerts of this kind.'
          )}
        </Text>
      )}
    </Stack>
  );
}
