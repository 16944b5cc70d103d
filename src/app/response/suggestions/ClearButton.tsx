import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, ConfirmModal, Stack } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { nameAction } from '../catalogue/findAction';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { clearAction } from '../resources';
import { describeNeeded, findResponder } from '../responder';

interface Props {
  foresight: string;
  /** Id. */
  action: string;
  onChanged: () => void;
}

/** Lets an action go on that is locked or of which nobody knows what became, once a person has looked and confirmed. */
export function ClearButton({ foresight, action, onChanged }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const responder = findResponder(foresight);
  const clear = async () => {
    setAsking(false);
    try {
      await clearAction(foresight, action);
      onChanged();
    } catch (failure) {
      setError(fetchErrorMessage(failure));
    }
  };
  const label = t('response.clear', 'Clear lock');
  return (
    <Stack direction="column" gap={0.5} alignItems="flex-start">
      <Button
        size="sm"
        variant="secondary"
        icon="unlock"
        disabled={!responder.isAllowed}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {!responder.isAllowed && <MutedText>{describeNeeded(responder)}</MutedText>}
      {error !== undefined && <MutedText>{error}</MutedText>}
      <ConfirmModal
        isOpen={isAsking}
        title={label}
        body={t('response.clear-confirm', '{{action}} may be suggested and handed over again.', {
          action: nameAction(foresight, action),
          ...verbatim,
        })}
        confirmText={label}
        dismissText={t('response.cancel', 'Cancel')}
        onConfirm={() => void clear()}
        onDismiss={() => setAsking(false)}
      />
    </Stack>
  );
}
