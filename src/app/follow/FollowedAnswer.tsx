import React from 'react';
import type { DataFrame } from '@grafana/data';
import { Stack } from '@grafana/ui';
import { readNotices } from '../../frames';
import { FailureAlert } from '../../ui/failures';
import { NoticeList } from '../incidents/NoticeList';
import { Waiting } from '../incidents/Waiting';
import { FollowProgress } from './FollowProgress';
import type { FollowedAnswer as Answer } from './useFollowedQuery';

interface Props {
  answer: Answer;
  /** What is waited for, such as "Making the plan…". */
  waiting: string;
  /** What is under way behind an answer, for its progress bar. */
  label: string;
  /** That it failed. */
  failed: string;
  children: (frames: DataFrame[]) => React.ReactNode;
}

/** An answer that may come in parts: how far it is, why it failed, what it says of itself, then what is made of it. */
export function FollowedAnswer({ answer, waiting, label, failed, children }: Props) {
  const { frames, progress, failure, isLoading, refresh } = answer;
  const notices = [...new Set((frames ?? []).flatMap(readNotices))];
  return (
    <Stack direction="column" gap={2}>
      {failure !== undefined && <FailureAlert title={failed} message={failure} onRetry={refresh} />}
      {frames === undefined && failure === undefined && isLoading && <Waiting text={waiting} />}
      <FollowProgress label={label} progress={progress} />
      {notices.length > 0 && <NoticeList notices={notices} />}
      {frames && children(frames)}
    </Stack>
  );
}
