import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { grafanaPages } from '../../routes';

/** Shown before the first Foresight data source exists. */
export function NoDataSource() {
  return (
    <EmptyState
      variant="call-to-action"
      message={t('overview.none', 'There is no Foresight data source yet')}
      button={
        <LinkButton icon="plus" href={grafanaPages.addDataSource()}>
          {t('overview.add', 'Add a data source')}
        </LinkButton>
      }
    >
      {t('overview.none-help', 'Choose Foresight from the list, then say which of your data sources it may query.')}
    </EmptyState>
  );
}
