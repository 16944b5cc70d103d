import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { outputsOf, type Output } from '../../queries';
import { HelpField } from '../../ui';
import type { OptionProps } from './OptionSection';

/** Name and description of every output. */
const outputLabels = (): Record<Output, { label: string; description: string }> => ({
  bands: {
    label: t('output.bands', 'Everything'),
    description: t('output.bands-help', 'Values, what was to be expected of them, and what stands out, for panels'),
  },
  forecast: {
    label: t('output.forecast', 'Forecast only'),
    description: t('output.forecast-help', 'The expected value'),
  },
  lower: {
    label: t('output.lower', 'Lower edge'),
    description: t('output.lower-help', 'Alert when even the lower edge passes a limit'),
  },
  upper: {
    label: t('output.upper', 'Upper edge'),
    description: t('output.upper-help', 'Alert when the upper edge may pass a limit'),
  },
  anomalyFlag: {
    label: t('output.flag', 'Anomaly flag'),
    description: t('output.flag-help', '1 where the value is an anomaly, otherwise 0'),
  },
  anomalyScore: {
    label: t('output.score', 'Anomaly score'),
    description: t('output.score-help', 'How unusual the value is, from 0 to 1'),
  },
  outlierFlag: {
    label: t('output.outlier-flag', 'Outlier flag'),
    description: t('output.outlier-flag-help', '1 where the series is unlike its peers, otherwise 0'),
  },
  outlierScore: {
    label: t('output.outlier-score', 'Outlier score'),
    description: t('output.outlier-score-help', 'How unlike its peers the series is, from 0 to 1'),
  },
  components: {
    label: t('output.components', 'Components'),
    description: t('output.components-help', 'Trend, each season, known events and what remains; they add up'),
  },
  events: {
    label: t('output.events', 'Events'),
    description: t('output.events-help', 'A table: when, and by how much'),
  },
  level: {
    label: t('output.level', 'Level'),
    description: t('output.level-help', 'Values and the level of each regime, without seasons'),
  },
  count: {
    label: t('output.count', 'Number of changes'),
    description: t('output.count-help', 'Within the range; one number per series'),
  },
  table: {
    label: t('output.table', 'Table'),
    description: t('output.table-help', 'When each series reaches the limit, and how likely'),
  },
  runwayHours: {
    label: t('output.runway', 'Hours left'),
    description: t('output.runway-help', 'One number per series; none for series that do not reach the limit'),
  },
  probability: {
    label: t('output.probability', 'Probability'),
    description: t('output.probability-help', 'That the limit is reached within the horizon; one number per series'),
  },
  scores: {
    label: t('output.scores', 'Scores'),
    description: t('output.scores-help', 'A table of errors and of how often the interval held'),
  },
  windows: {
    label: t('output.windows', 'Past forecasts'),
    description: t('output.windows-help', 'The last forecasts beside what came'),
  },
  byHorizon: {
    label: t('output.by-horizon', 'Scores by hours ahead'),
    description: t('output.by-horizon-help', 'Draw it with a Trend panel'),
  },
  mase: {
    label: t('output.mase', 'MASE only'),
    description: t('output.mase-help', 'Error relative to repeating the last season; below 1 is better'),
  },
});

/** Which columns come back: all for panels, one for alert rules. */
export function OutputField({ model, onChange }: OptionProps) {
  const id = useId();
  const labels = outputLabels();
  return (
    <HelpField id={id} label={t('output.label', 'Output')}>
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        options={outputsOf(model.queryType).map((value) => ({ value, ...labels[value] }))}
        value={model.output}
        onChange={({ value }) => onChange({ output: value })}
      />
    </HelpField>
  );
}
