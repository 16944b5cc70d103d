import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { RadioField } from '../../ui';
import { formatSpan } from '../../ui/health';
import { ForesightChoice } from '../discovery/ForesightChoice';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { useCapacityAddress } from './capacityAddress';
import { horizons, measureHorizon, readHorizon } from './capacityQuery';
import { CapacityTabs } from './CapacityTabs';

/** How long what there is suffices, what more requests would do to it, and how good such plans have been. */
export function CapacityPage() {
  const instances = listForesightSources();
  const [{ foresight, horizon }, change] = useCapacityAddress();
  const { uid } = instances.find((one) => one.uid === foresight) ?? instances[0] ?? {};
  return (
    <PluginPage>
      {uid === undefined ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={2}>
          <Text element="p">
            {t(
              'capacity.what',
              'When each limit is reached and when more must be ordered, what more requests would do, and what earlier plans were worth.'
            )}
          </Text>
          <Stack gap={2} wrap="wrap">
            <ForesightChoice id="capacity-foresight" value={uid} onChange={(one) => change({ foresight: one })} />
            <RadioField
              label={t('capacity.horizon', 'Looks ahead')}
              options={horizons.map((value) => ({ value, label: formatSpan(measureHorizon(value)) }))}
              value={readHorizon(horizon)}
              onChange={(value) => change({ horizon: value }, true)}
            />
          </Stack>
          <CapacityTabs key={uid} foresight={uid} horizon={readHorizon(horizon)} />
        </Stack>
      )}
    </PluginPage>
  );
}
