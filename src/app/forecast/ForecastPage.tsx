import React, { useEffect } from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv, locationService, PluginPage } from '@grafana/runtime';
import { Alert, LinkButton, LoadingPlaceholder, Stack } from '@grafana/ui';
import { defaultsOf } from '../../pipeline';
import { readCarried } from '../carried';
import { NoDataSource } from '../overview/NoDataSource';
import { dataSourceType, grafanaPages } from '../routes';

/** Leads a query that was carried here on to Explore, as a forecast of it. */
export function ForecastPage() {
  const [dataSource] = getDataSourceSrv()
    .getList({ type: dataSourceType })
    .filter(({ type }) => type === dataSourceType);
  const carried = readCarried(locationService.getSearchObject().carried);
  const address =
    dataSource && carried
      ? grafanaPages.explore(
          dataSource.uid,
          { ...defaultsOf('forecast'), source: { uid: carried.source }, query: carried.query },
          { from: 'now-7d', to: 'now+1d' }
        )
      : undefined;
  useEffect(() => {
    if (address !== undefined) {
      locationService.replace(locationUtil.stripBaseFromUrl(address));
    }
  }, [address]);
  return (
    <PluginPage>
      {!dataSource ? (
        <NoDataSource />
      ) : address === undefined ? (
        <NothingCarried uid={dataSource.uid} />
      ) : (
        <LoadingPlaceholder text={t('forecast.opening', 'Opening Explore…')} />
      )}
    </PluginPage>
  );
}

function NothingCarried({ uid }: { uid: string }) {
  return (
    <Stack direction="column" gap={2} alignItems="flex-start">
      <Alert severity="info" title={t('forecast.none', 'No query came along')}>
        {t('forecast.none-help', 'Choose "Forecast this query" in the menu of a panel, or write a query in Explore.')}
      </Alert>
      <LinkButton href={grafanaPages.explore(uid)}>{t('next.explore', 'Try a query')}</LinkButton>
    </Stack>
  );
}
