import React from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv, PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { dataSourceType } from '../routes';
import { DataSourceStatus } from './DataSourceStatus';
import { NextSteps } from './NextSteps';
import { NoDataSource } from './NoDataSource';

/** What Foresight is, whether it works, and where to go next. */
export function OverviewPage() {
  // The list adds Grafana's built-in sources to any filter.
  const dataSources = getDataSourceSrv()
    .getList({ type: dataSourceType })
    .filter(({ type }) => type === dataSourceType);
  return (
    <PluginPage>
      <Stack direction="column" gap={3}>
        <Text element="p">
          {t(
            'overview.what',
            'Foresight looks ahead: it turns the queries that you already have into forecasts, anomaly bands and predictive alerts. It learns from the history that your own Prometheus or Loki holds, and computes on your own machines.'
          )}
        </Text>
        {dataSources.length === 0 ? (
          <NoDataSource />
        ) : (
          <>
            <Text element="h3">{t('overview.status', 'Data sources')}</Text>
            {dataSources.map(({ uid, name }) => (
              <DataSourceStatus key={uid} uid={uid} name={name} />
            ))}
            <NextSteps uid={dataSources[0].uid} />
          </>
        )}
      </Stack>
    </PluginPage>
  );
}
