import { t } from '@grafana/i18n';
import type { Trust } from '../../../engine';
import type { ChartSeries } from './chartSeries';

const doubted: Trust = 'worse than seasonal naive';

/** Whether the forecast of a series did worse on the past than repeating the last cycle. */
export function isDoubtful({ forecast, trust }: Pick<ChartSeries, 'forecast' | 'trust'>): boolean {
  return forecast !== undefined && trust === doubted;
}

/** A text about a series, with a remark where its forecast is doubtful. */
export function remarkDoubt(text: string, series: Pick<ChartSeries, 'forecast' | 'trust'>): string {
  return isDoubtful(series) ? `${text} (${t('chart.low-confidence', 'low confidence')})` : text;
}
