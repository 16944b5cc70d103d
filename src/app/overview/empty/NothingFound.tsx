import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import { appPages } from '../../routes';
import { listForesightSources } from '../../discovery/listForesightSources';
import { variableNames } from '../../scene/createPageScene';
import type { Section } from '../../scene/Section';
import { useFleet } from '../../scene/useFleet';
import { useVariable } from '../../scene/useVariable';
import { DataSourceStatus } from '../DataSourceStatus';
import { NextSteps } from './NextSteps';

/** Where no service is found: whether the data sources work, and where to go next. */
export function NothingFound({ scene }: { scene: Section }) {
  const { fleet, loading, error } = useFleet(scene);
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  if ((loading && !fleet) || (error === undefined && fleet && fleet.rows.length > 0)) {
    return null;
  }
  return (
    <Stack direction="column" gap={3}>
      {error === undefined && <NoService notices={fleet?.notices ?? []} />}
      <Text element="h2" variant="h3">
        {t('overview.status', 'Data sources')}
      </Text>
      {listForesightSources().map((one) => (
        <DataSourceStatus key={one.uid} uid={one.uid} name={one.name} />
      ))}
      <NextSteps uid={uid} />
    </Stack>
  );
}

function NoService({ notices }: { notices: string[] }) {
  return (
    <EmptyState
      variant="not-found"
      message={t('overview.no-service', 'No service was found in the metrics')}
      button={
        <LinkButton icon="cog" href={appPages.configuration()}>
          {t('overview.configure', 'Configuration')}
        </LinkButton>
      }
    >
      {notices.length > 0
        ? notices.join(' ')
        : t(
            'overview.no-service-help',
            'Choose the source of the metrics, or add a rule for the metrics that you have.'
          )}
    </EmptyState>
  );
}
