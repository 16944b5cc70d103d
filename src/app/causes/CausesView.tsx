import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { FailureAlert } from '../../ui/failures';
import { Ranking } from './ranking/Ranking';
import { formatWindow } from './ranking/Verdict';
import type { Window } from './incidentWindow';
import type { Causes } from './useCauses';

interface Props {
  state: Causes;
  onCancel: () => void;
  /** Looks for the same again. */
  onRetry: (window: Window, symptom?: string) => void;
}

/** What caused an incident, or how far the search for it is. */
export function CausesView({ state, onCancel, onRetry }: Props) {
  switch (state.status) {
    case 'idle':
      return (
        <Text color="secondary">
          {t('causes.idle', 'Choose an event above, or the whole time shown, to rank what may have caused it.')}
        </Text>
      );
    case 'running':
      return (
        <Stack alignItems="center">
          <progress aria-label={t('causes.running', 'Looking for causes')} />
          <Text>{formatWindow(state.window)}</Text>
          <Button size="sm" variant="secondary" onClick={onCancel}>
            {t('causes.cancel', 'Cancel')}
          </Button>
        </Stack>
      );
    case 'failed':
      return (
        <FailureAlert
          title={t('causes.failed', 'Failed to find causes')}
          message={state.message}
          onRetry={() => onRetry(state.window, state.symptom)}
        />
      );
    case 'ready':
      return <Ranking causes={state.causes} window={state.window} />;
  }
}
