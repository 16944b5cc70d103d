import { t } from '@grafana/i18n';
import { describeReason } from '../../../insight';
import { verbatim } from '../../../ui';
import type { Fleet, FleetRow } from '../../../ui/fleet';
import { formatSpan, renderText } from '../../../ui/health';

/** The gravest reason in the user's language, what is now before what comes; empty where all is well. */
export function describeTopReason({ reasonsNow, reasonsAhead, reason, affects }: FleetRow, cutoff: number): string {
  const [first] = [...reasonsNow, ...reasonsAhead];
  const text = first ? renderText(describeReason(first, cutoff)) : reason;
  return affects.length > 0 && text !== '' ? `${text}. ${describeAffected(affects)}` : text;
}

/** The services that run on a node. */
export function describeAffected(affects: string[]): string {
  return t('panel.affects', 'Affects {{services}}', { services: affects.join(', '), ...verbatim });
}

/** How health at the horizon is headed: "In 7 d", or "Ahead" where the answer does not state its horizon. */
export function describeHorizon({ cutoff, horizonEnd }: Pick<Fleet, 'cutoff' | 'horizonEnd'>): string {
  const span = horizonEnd - cutoff;
  return span > 0 ? t('panel.in', 'In {{span}}', { span: formatSpan(span), ...verbatim }) : t('panel.ahead', 'Ahead');
}
