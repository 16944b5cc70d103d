import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { defaultsOf, outputsOf, type PredictiveQuery, type QueryType } from '../../pipeline';
import { HelpField } from '../../ui';
import type { OptionProps } from './OptionSection';

/** Name and question of every query type. */
const typeLabels = (): Record<QueryType, { label: string; description: string }> => ({
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
});

interface Props extends OptionProps {
  /** The query types to choose from. */
  types: readonly QueryType[];
}

/** What to ask of the series. */
export function QueryTypeField({ model, onChange, types }: Props) {
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
        value={model.queryType}
        onChange={({ value }) => onChange(changeType(model, value))}
      />
    </HelpField>
  );
}

/** The output stays where the new type offers it, too; the sensitivity where it was chosen. */
function changeType(model: PredictiveQuery, queryType: QueryType): Partial<PredictiveQuery> {
  const { output, falseAlarmsPerWeek } = defaultsOf(queryType);
  const isChosen = model.falseAlarmsPerWeek !== defaultsOf(model.queryType).falseAlarmsPerWeek;
  return {
    queryType,
    output: outputsOf(queryType).find((offered) => offered === model.output) ?? output,
    falseAlarmsPerWeek: isChosen ? model.falseAlarmsPerWeek : falseAlarmsPerWeek,
  };
}
