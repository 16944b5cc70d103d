import React from 'react';
import { dateTimeFormat, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, TextLink } from '@grafana/ui';
import { MutedText, PageLink, verbatim } from '../../../ui';
import { formatSpan } from '../../../ui/health';
import { FeedbackButtons } from '../../feedback/FeedbackButtons';
import type { FeedbackList } from '../../feedback/useFeedback';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { readSafeAddress } from '../incidentAddress';
import type { TroubleRow } from '../read/incidentRows';
import { SeverityBadge } from '../SeverityBadge';
import { kindLooks } from './kindLooks';

interface Props {
  troubles: TroubleRow[];
  /** Id of the incident that they are part of. */
  incident: string;
  feedback: FeedbackList;
  timeZone: string;
}

/** More rows are not read. */
const maxShown = 300;

/** Each trouble by itself, with what people say of it. */
export function TroubleTable({ troubles, incident, feedback, timeZone }: Props) {
  const shown = troubles.slice(0, maxShown);
  const left = troubles.length - shown.length;
  return (
    <>
      <PlainTable
        label={t('incident-timeline.table', 'What was seen, by time')}
        head={[
          t('incident-timeline.start', 'Start'),
          t('incident-timeline.length', 'Lasted'),
          t('incident-timeline.kind', 'Kind'),
          t('incident-timeline.severity', 'Severity'),
          t('incident-timeline.services', 'Services'),
          t('incident-timeline.what', 'What was seen'),
          t('incident-timeline.feedback', 'Feedback'),
        ]}
        rows={shown.map((row) => [
          dateTimeFormat(row.start, { timeZone }),
          row.end === undefined
            ? t('incident-timeline.goes-on', 'goes on')
            : formatSpan(Math.max(0, row.end - row.start)),
          <span key="kind">
            <Icon name={kindLooks[row.kind].icon} /> {kindLooks[row.kind].text()}
          </span>,
          <SeverityBadge key="severity" severity={row.severity} />,
          row.services.join(', ') || '–',
          <Title key="title" row={row} />,
          // Of what was done, nobody says whether it was noise.
          row.kind !== 'response' && (
            <FeedbackButtons
              key="feedback"
              isCompact
              feedback={feedback}
              label={t('incident-timeline.feedback-on', 'Feedback on {{title}}', { title: row.title, ...verbatim })}
              about={describeSubject(row, incident)}
            />
          ),
        ])}
      />
      {left > 0 && <MutedText>{t('incident-timeline.left', '{{left}} more are not shown.', { left })}</MutedText>}
    </>
  );
}

function Title({ row: { title, link, origin } }: { row: TroubleRow }) {
  const address = readSafeAddress(link);
  if (address === undefined) {
    return <span title={origin}>{title}</span>;
  }
  return address.startsWith('/') ? (
    <PageLink href={locationUtil.assureBaseUrl(address)}>{title}</PageLink>
  ) : (
    <TextLink href={address} external inline>
      {title}
    </TextLink>
  );
}

/** What feedback on one trouble is about. */
export function describeSubject({ id, start, end, services, rule, signal }: TroubleRow, incident: string) {
  return {
    trouble: id,
    incident,
    from: start,
    to: end,
    services,
    ...(rule !== '' && { rule }),
    ...(signal !== '' && { signal }),
  };
}
