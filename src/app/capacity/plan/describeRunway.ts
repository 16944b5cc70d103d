import { dateTimeFormat, systemDateFormats } from '@grafana/data';
import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import { formatSpan } from '../../../ui/health';
import type { Runway } from '../read/planRows';

const second = 1000;

/** When a limit is reached, most likely: "in 4 d"; `horizon` in ms. */
export function describeRunway({ p10, p50 }: Runway, horizon: number): string {
  if (p50 === 0) {
    return t('capacity.reached', 'reached');
  }
  if (Number.isFinite(p50)) {
    return t('capacity.in', 'in {{span}}', { span: formatSpan(p50 * second), ...verbatim });
  }
  return Number.isFinite(p10)
    ? t('capacity.perhaps', 'perhaps, from {{span}} on', { span: formatSpan(p10 * second), ...verbatim })
    : t('capacity.not-within', 'not within {{span}}', { span: formatSpan(horizon), ...verbatim });
}

/** The interval that it lies in: "2 d to 9 d"; empty where there is none. */
export function describeInterval({ p10, p50, p90 }: Runway): string {
  if (!Number.isFinite(p10) || p50 === 0) {
    return '';
  }
  const from = formatSpan(p10 * second);
  if (Number.isFinite(p90)) {
    return t('capacity.between', '{{from}} to {{to}}', { from, to: formatSpan(p90 * second), ...verbatim });
  }
  return Number.isFinite(p50) ? t('capacity.or-later', '{{from}} or later', { from, ...verbatim }) : '';
}

/** A day, as Grafana writes days. */
export function formatDay(time: number): string {
  return dateTimeFormat(time, { format: systemDateFormats.fullDate.split(/[ T]/)[0] });
}
