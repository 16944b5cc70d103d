import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, type AlertVariant } from '@grafana/ui';

interface Props {
  title: string;
  /** The reason, in the words of whoever did not answer. */
  message: string;
  severity?: AlertVariant;
  /** Sends the request again; without it there is no button. */
  onRetry?: () => void;
}

/** A request that failed or was cancelled: that it did, why, and a button to repeat it. */
export function FailureAlert({ title, message, severity = 'error', onRetry }: Props) {
  return (
    <Alert severity={severity} title={title}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        {message}
        {onRetry && (
          <Button size="sm" variant="secondary" icon="sync" onClick={onRetry}>
            {t('failure.retry', 'Try again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
