import React from 'react';
import type { DataSourceApi } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { LoadingPlaceholder } from '@grafana/ui';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useRequest } from '../discovery/useRequest';
import { useVariable } from '../scene/useVariable';
import { FailureAlert } from '../../ui/failures';
import { Workbench } from './Workbench';

const load = (uid: string): Promise<DataSourceApi> => getDataSourceSrv().get({ uid });

/** The query and its answers, once the chosen data source with its editor is loaded. */
export function ForecastBody({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const dataSource = useRequest(uid, load);
  if (dataSource.status === 'failed') {
    return (
      <FailureAlert
        title={t('forecast.not-loaded', 'The data source could not be loaded')}
        message={dataSource.message}
        onRetry={dataSource.retry}
      />
    );
  }
  if (dataSource.status === 'loading') {
    return <LoadingPlaceholder text={t('forecast.loading', 'Loading the editor…')} />;
  }
  return <Workbench key={uid} scene={scene} dataSource={dataSource.value} />;
}
