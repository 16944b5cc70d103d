import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { Episode } from '../../../../alerts';
import type { TimeRange } from '../../../../engine';
import { formatDuration } from '../../../../queries';
import { MutedText, verbatim } from '../../../../ui';
import { FeedbackButtons } from '../../../feedback/FeedbackButtons';
import { useFeedback } from '../../../feedback/useFeedback';
import { PlainTable } from '../../backtest/PlainTable';
import { listRuleUids, type OwnRule } from './proposeFromFeedback';

interface Props {
  rule: OwnRule;
  episodes: Episode[];
  /** That the backtest covered, ms. */
  range: TimeRange;
}

/** More are not gone through by hand. */
const maxShown = 30;

/** The times in which a rule fired in its backtest, each with what people say of it. */
export function EpisodeFeedback({ rule, episodes, range }: Props) {
  const feedback = useFeedback(range);
  const [uid] = listRuleUids(rule);
  const { service } = rule.spec.labels ?? {};
  const shown = episodes.slice(-maxShown).reverse();
  return shown.length === 0 ? null : (
    <Stack direction="column" gap={1}>
      <PlainTable
        label={t('rule-feedback.episodes', 'Alerts in the backtest: what were they?')}
        head={[
          t('rule-report.start', 'Start'),
          t('rule-report.duration', 'Duration'),
          t('rule-feedback.verdict', 'Feedback'),
        ]}
        rows={shown.map(({ from, to }) => [
          dateTimeFormat(from),
          formatDuration(Math.max(to - from, 1000)),
          <FeedbackButtons
            key={from}
            isCompact
            feedback={feedback}
            label={t('rule-feedback.of-episode', 'Feedback on the alert of {{time}}', {
              time: dateTimeFormat(from),
              ...verbatim,
            })}
            about={{
              // The same alert in every backtest that covers it.
              trouble: `${uid} ${Math.round(from / 1000)}`,
              rule: uid,
              from,
              to,
              services: service === undefined ? [] : [service],
            }}
          />,
        ])}
      />
      {episodes.length > shown.length && (
        <MutedText>
          {t('rule-report.more', '{{count}} more are not shown.', { count: episodes.length - shown.length })}
        </MutedText>
      )}
    </Stack>
  );
}
