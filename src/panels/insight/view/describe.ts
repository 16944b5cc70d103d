import { t } from '@grafana/i18n';
import { describeReason } from '../../../insight';
import { verbatim } from '../../../ui';
import type { Fleet, FleetRow } from '../../../ui/fleet';
import { formatSpan, renderText } from '../../../ui/health';

/** The gravest reason in the user's language; empty where all is well. */
export function describeTopReason({ reasonsAhead: [first], reason }: FleetRow, cutoff: number): string {
  return first ? renderText(describeReason(first, cutoff)) : reason;
}

/** How health at the horizon is headed: "In 7 d", or "Ahead" where the answer does not state its horizon. */
export function describeHorizon({ cutoff, horizonEnd }: Pick<Fleet, 'cutoff' | 'horizonEnd'>): string {
  const span = horizonEnd - cutoff;
  return span > 0 ? t('panel.in', 'In {{span}}', { span: formatSpan(span), ...verbatim }) : t('panel.ahead', 'Ahead');
}
