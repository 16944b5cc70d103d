import React, { useCallback } from 'react';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useRequest } from '../../discovery/useRequest';

interface Props<T> {
  /** What is read; another one is read anew. */
  question: string;
  read: (signal: AbortSignal) => Promise<T | undefined>;
  /** Why there may be nothing, and what to do. */
  nothing: string;
  children: (value: T) => React.ReactNode;
}

/** What a step is made from, once it was read: loading, failure and nothing are the same everywhere. */
export function Loaded<T>({ question, read, nothing, children }: Props<T>) {
  // The question says all that is read by.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const request = useCallback((_: string, signal: AbortSignal) => read(signal), [question]);
  const answer = useRequest(question, request);
  if (answer.status === 'loading') {
    return <LoadingPlaceholder text={t('learn.reading', 'Reading...')} />;
  }
  if (answer.status === 'failed') {
    return (
      <div>
        <Alert
          severity="error"
          title={t('learn.unread', 'What this step needs cannot be read')}
          buttonContent={t('learn.retry', 'Try again')}
          onRemove={answer.retry}
        >
          {answer.message}
        </Alert>
      </div>
    );
  }
  return answer.value === undefined ? (
    <div>
      <Alert severity="info" title={nothing} />
    </div>
  ) : (
    <>{children(answer.value)}</>
  );
}
