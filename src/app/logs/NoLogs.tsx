import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { appPages } from '../routes';

/** Shown where Foresight has no source of logs. */
export function NoLogs() {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('logs.no-source', 'No source of logs is chosen')}
      button={
        <LinkButton icon="cog" href={appPages.configuration()}>
          {t('logs.configure', 'Configuration')}
        </LinkButton>
      }
    >
      {t('logs.no-source-help', 'Allow a Loki data source in the settings of the Foresight data source.')}
    </EmptyState>
  );
}
