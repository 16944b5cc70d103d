import React from 'react';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { AnswerProgress } from '../../frames';
import { MutedText } from '../../ui';

interface Props {
  progress?: AnswerProgress;
  /** What is under way, for those who do not see it. */
  label: string;
}

/** How far work has come that goes on behind what is shown already; nothing where it is done. */
export function FollowProgress({ progress, label }: Props) {
  if (!progress) {
    return null;
  }
  const { done, total, doing } = progress;
  return (
    <Stack direction="column" gap={0.5}>
      <progress aria-label={label} value={done} max={Math.max(1, total)} style={{ width: '100%' }} />
      <MutedText>{t('follow.so-far', '{{doing}} {{done}} of {{total}}', { doing, done, total })}</MutedText>
    </Stack>
  );
}
