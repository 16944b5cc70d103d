import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { ForesightChoice } from '../discovery/ForesightChoice';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { useMaturityAddress } from './maturityAddress';
import { MaturityTabs } from './MaturityTabs';

/** How far observability has come here, by what is really there: what is missing, how to mend it, and in which order. */
export function MaturityPage() {
  const instances = listForesightSources();
  const [{ foresight }, change] = useMaturityAddress();
  const { uid } = instances.find((one) => one.uid === foresight) ?? instances[0] ?? {};
  return (
    <PluginPage>
      {uid === undefined ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={2}>
          <Text element="p">
            {t(
              'maturity.what',
              'How far observability has come here, measured on your own metrics, logs, alerts and dashboards: what is missing, why it matters, and how to mend it.'
            )}
          </Text>
          <ForesightChoice id="maturity-foresight" value={uid} onChange={(one) => change({ foresight: one })} />
          <MaturityTabs key={uid} foresight={uid} />
        </Stack>
      )}
    </PluginPage>
  );
}
