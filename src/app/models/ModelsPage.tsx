import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { RadioField } from '../../ui';
import { ForesightChoice } from '../discovery/ForesightChoice';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { useModelsAddress } from './modelsAddress';
import { ModelsBody } from './ModelsBody';
import { places, type Place } from './modelsQuery';

/** How good the forecasts behind all rules and dashboards are, the worst first, and what to do about them. */
export function ModelsPage() {
  const instances = listForesightSources();
  const [{ foresight, where }, change] = useModelsAddress();
  const { uid } = instances.find((one) => one.uid === foresight) ?? instances[0] ?? {};
  const place = places.find((one) => one === where) ?? 'all';
  return (
    <PluginPage>
      {uid === undefined ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={2}>
          <Text element="p">
            {t(
              'models.what',
              'Every forecast that a rule or a dashboard rests on, made again over the past four weeks and compared with what came. The worst are first.'
            )}
          </Text>
          <Stack gap={2} wrap="wrap">
            <ForesightChoice id="models-foresight" value={uid} onChange={(one) => change({ foresight: one })} />
            <RadioField
              label={t('models.where', 'Queries of')}
              options={places.map((value) => ({ value, label: namePlace(value) }))}
              value={place}
              onChange={(value) => change({ where: value === 'all' ? '' : value }, true)}
            />
          </Stack>
          <ModelsBody key={`${uid} ${place}`} foresight={uid} where={place} />
        </Stack>
      )}
    </PluginPage>
  );
}

function namePlace(place: Place): string {
  const names: Record<Place, () => string> = {
    all: () => t('models.all', 'Rules and dashboards'),
    rule: () => t('models.rules', 'Rules'),
    dashboard: () => t('models.dashboards', 'Dashboards'),
  };
  return names[place]();
}
