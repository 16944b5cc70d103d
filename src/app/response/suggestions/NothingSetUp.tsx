import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { grafanaPages } from '../../routes';

/** Shown where the catalogue of a data source has no action. */
export function NothingSetUp({ foresight }: { foresight: string }) {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('response.none', 'No action is in the catalogue')}
      button={
        <LinkButton icon="cog" href={grafanaPages.editDataSource(foresight)}>
          {t('response.set-up', 'Settings of the data source')}
        </LinkButton>
      }
    >
      {t(
        'response.none-help',
        'Name an engine and an action in the settings of the Foresight data source. Every action begins by observing alone.'
      )}
    </EmptyState>
  );
}
