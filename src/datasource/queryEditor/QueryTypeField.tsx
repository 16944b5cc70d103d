import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { HelpField } from '../../ui';
import type { EditedType } from './changeType';

/** Name and question of every query type. */
const typeLabels = (): Record<EditedType, { label: string; description: string }> => ({
  forecast: {
    label: t('query-type.forecast', 'Forecast'),
    description: t('query-type.forecast-help', 'What comes next, within which interval?'),
  },
  anomalies: {
    label: t('query-type.anomalies', 'Anomalies'),
    description: t('query-type.anomalies-help', 'What was unlike what its own past predicts?'),
  },
  outliers: {
    label: t('query-type.outliers', 'Outliers'),
    description: t('query-type.outliers-help', 'Which of the series is unlike the others, and when?'),
  },
  changepoints: {
    label: t('query-type.changepoints', 'Changepoints'),
    description: t('query-type.changepoints-help', 'When did a lasting new level begin?'),
  },
  runway: {
    label: t('query-type.runway', 'Runway'),
    description: t('query-type.runway-help', 'How long until a limit is reached, and how likely?'),
  },
  backtest: {
    label: t('query-type.backtest', 'Backtest'),
    description: t('query-type.backtest-help', 'How good have forecasts of this query been?'),
  },
  services: {
    label: t('query-type.services', 'Services'),
    description: t('query-type.services-help', 'Which services are well, now and ahead? Found in the metrics.'),
  },
  signals: {
    label: t('query-type.signals', 'Signals of a service'),
    description: t('query-type.signals-help', 'What comes next, or was unusual, in all that is known of one service?'),
  },
});

interface Props {
  value: EditedType;
  onChange: (type: EditedType) => void;
  /** The query types to choose from. */
  types: readonly EditedType[];
}

/** What to ask for. */
export function QueryTypeField({ value: chosen, onChange, types }: Props) {
  const id = useId();
  const labels = typeLabels();
  return (
    <HelpField id={id} label={t('query-type.label', 'Show')}>
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        options={types.map((value) => ({ value, ...labels[value] }))}
        value={chosen}
        onChange={({ value }) => onChange(value)}
      />
    </HelpField>
  );
}
