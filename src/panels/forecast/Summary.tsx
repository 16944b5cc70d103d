import React from 'react';
import { t } from '@grafana/i18n';
import { writeValue } from './view/readoutRows';
import type { ChartSeries, Values } from './view/chartSeries';
import { runwayText } from './runwayText';
import { remarkDoubt } from './view/doubt';
import { computeRunway, type Limit } from './view/computeRunway';

interface Props {
  series: ChartSeries[];
  limit: Limit | undefined;
  className: string;
}

/** The chart in words, for those who do not see it: per series its present, its forecast, its anomalies and its runway. */
export function Summary({ series, limit, className }: Props) {
  return (
    <table className={className}>
      <caption>{t('summary.caption', 'Chart data')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('summary.series', 'Series')}</th>
          <th scope="col">{t('summary.last', 'Last value')}</th>
          <th scope="col">{t('summary.forecast', 'Forecast at the horizon')}</th>
          <th scope="col">{t('summary.anomalies', 'Anomalies')}</th>
          <th scope="col">{t('summary.limit', 'Limit')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <tr key={one.name}>
            <th scope="row">{one.name}</th>
            <td>{lastText(one, one.value)}</td>
            <td>{one.forecast ? remarkDoubt(lastText(one, one.forecast), one) : ''}</td>
            <td>{one.anomaly?.filter((value) => value !== null).length ?? 0}</td>
            <td>{limit ? runwayText(one, limit, computeRunway(one, limit)) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lastText(one: ChartSeries, values: Values): string {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== null && Number.isFinite(value)) {
      return writeValue(one, value);
    }
  }
  return '';
}
