import { t } from '@grafana/i18n';
import { formatSpan } from '../../ui/health';
import { verbatim } from '../../ui';
import type { ChartSeries } from './view/chartSeries';
import { writeValue } from './view/readoutRows';
import type { Limit, RunwayView } from './view/computeRunway';
import { hour } from '../../engine';

/** When a series reaches the limit, in a sentence; empty where nothing is forecast. */
export function runwayText(series: ChartSeries, { value }: Limit, runway: RunwayView | undefined): string {
  const [name, limit] = [series.name, writeValue(series, value)];
  if (!runway) {
    return '';
  }
  if (runway.state === 'across') {
    return t('runway.across', '{{name}} is beyond {{limit}}', { name, limit, ...verbatim });
  }
  const percent = Math.round(100 * runway.probability);
  if (runway.state === 'clear') {
    return t('runway.clear', '{{name}} does not reach {{limit}} within the horizon (probability {{percent}} %)', {
      name,
      limit,
      percent,
      ...verbatim,
    });
  }
  const span = formatSpan(runway.hours * hour);
  const { earliest, latest } = runway;
  if (earliest === undefined || latest === undefined) {
    return t('runway.reaches', '{{name}} reaches {{limit}} in about {{span}} (probability {{percent}} %)', {
      name,
      limit,
      span,
      percent,
      ...verbatim,
    });
  }
  return t(
    'runway.reaches-between',
    '{{name}} reaches {{limit}} in about {{span}} ({{early}} to {{late}}, probability {{percent}} %)',
    {
      name,
      limit,
      span,
      early: formatSpan(earliest * hour),
      late: formatSpan(latest * hour),
      percent,
      ...verbatim,
    }
  );
}
