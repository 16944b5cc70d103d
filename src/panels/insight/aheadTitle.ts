import { t } from '@grafana/i18n';
import { verbatim } from '../../ui';
import type { Fleet } from '../../ui/fleet';
import { tellSpan } from '../../ui/health';

/** How health at the horizon is headed: "In 7 d", or "Ahead" where the answer does not tell its horizon. */
export function aheadTitle({ cutoff, horizonEnd }: Pick<Fleet, 'cutoff' | 'horizonEnd'>): string {
  const span = horizonEnd - cutoff;
  return span > 0 ? t('panel.in', 'In {{span}}', { span: tellSpan(span), ...verbatim }) : t('panel.ahead', 'Ahead');
}
