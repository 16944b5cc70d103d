import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { verbatim } from '../../ui';
import { formatSpan } from '../../ui/health';

/** Since when an incident goes on, or when it began and how long it lasted. */
export function describeTimes({ start, end }: { start: number; end?: number }, timeZone: string): string {
  const since = dateTimeFormat(start, { timeZone });
  return end === undefined
    ? t('incidents.goes-on', '{{since}}, goes on', { since, ...verbatim })
    : t('incidents.lasted', '{{since}}, lasted {{span}}', {
        since,
        span: formatSpan(Math.max(0, end - start)),
        ...verbatim,
      });
}
