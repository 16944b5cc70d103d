import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import { severityText } from '../SeverityBadge';
import { kindLooks } from './kindLooks';
import type { LaneMark } from './layOutLanes';

/** Named in full where they are few. */
const maxTitles = 3;

/** A mark in words: when, of which service, what. */
export function describeMark({ kind, severity, troubles, from }: LaneMark, service: string, timeZone: string): string {
  const rest = troubles.length - maxTitles;
  const titles = [
    ...troubles.slice(0, maxTitles).map(({ title }) => title),
    ...(rest > 0 ? [t('incident-timeline.more', '{{rest}} more', { rest })] : []),
  ];
  const values = {
    time: dateTimeFormat(from, { timeZone }),
    service: service || t('incident-timeline.unknown', 'Service not known'),
    kind: kindLooks[kind].text(),
    severity: severityText(severity),
    titles: titles.join('; '),
    ...verbatim,
  };
  return t('incident-timeline.mark', '{{time}}, {{service}}, {{kind}}, {{severity}}: {{titles}}', values);
}
