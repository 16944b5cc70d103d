import React from 'react';
import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Stack } from '@grafana/ui';
import { FailureAlert } from '../../ui/failures';
import { FollowProgress } from '../follow/FollowProgress';
import type { FollowedAnswer } from '../follow/useFollowedQuery';

interface Props {
  answer: FollowedAnswer;
  /** What stands there once something is known. */
  children: (frames: DataFrame[]) => React.ReactNode;
}

/** What is known of an assessment so far, how far it has come, or why there is none. */
export function Followed({ answer: { frames, progress, failure, isLoading, refresh }, children }: Props) {
  return (
    <Stack direction="column" gap={2}>
      {failure !== undefined && (
        <FailureAlert title={t('maturity.unread', 'Failed to assess')} message={failure} onRetry={refresh} />
      )}
      <FollowProgress progress={progress} label={t('maturity.assessing', 'Assessment')} />
      {frames
        ? children(frames)
        : isLoading && <LoadingPlaceholder text={t('maturity.loading', 'Assessing what is there…')} />}
    </Stack>
  );
}
