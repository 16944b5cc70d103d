import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, ConfirmModal, Stack } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { describeNeeded, type Responder } from '../responder';
import { switchResponses } from '../resources';

interface Props {
  foresight: string;
  isStopped: boolean;
  responder: Responder;
  onChanged: () => void;
}

/** Stops all responses or lets them go on, once that is confirmed. */
export function SwitchButton({ foresight, isStopped, responder, onChanged }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const texts = isStopped ? resumeTexts() : stopTexts();
  const confirm = async () => {
    setAsking(false);
    try {
      await switchResponses(foresight, !isStopped);
      setError(undefined);
      onChanged();
    } catch (failure) {
      setError(fetchErrorMessage(failure));
    }
  };
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Button
        variant={isStopped ? 'primary' : 'destructive'}
        icon={isStopped ? 'play' : 'pause'}
        disabled={!responder.isAllowed}
        onClick={() => setAsking(true)}
      >
        {texts.button}
      </Button>
      {!responder.isAllowed && <MutedText>{describeNeeded(responder)}</MutedText>}
      {error !== undefined && (
        <Alert severity="error" title={texts.failed} onRemove={() => setError(undefined)}>
          {error}
        </Alert>
      )}
      <ConfirmModal
        isOpen={isAsking}
        title={texts.button}
        body={texts.body}
        confirmText={texts.button}
        confirmButtonVariant={isStopped ? 'primary' : 'destructive'}
        dismissText={t('response.cancel', 'Cancel')}
        onConfirm={() => void confirm()}
        onDismiss={() => setAsking(false)}
      />
    </Stack>
  );
}

function stopTexts() {
  return {
    button: t('response.stop', 'Stop all responses'),
    body: t(
      'response.stop-confirm',
      'From the next evaluation on nothing is handed over, whatever its mode, until somebody resumes. What an engine has taken already goes on.'
    ),
    failed: t('response.stop-failed', 'Failed to stop responses'),
  };
}

function resumeTexts() {
  return {
    button: t('response.resume', 'Resume responses'),
    body: t('response.resume-confirm', 'From the next evaluation on, what passes all gates is handed over again.'),
    failed: t('response.resume-failed', 'Failed to resume responses'),
  };
}
