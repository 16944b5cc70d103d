import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { ForesightChoice } from '../discovery/ForesightChoice';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { useResponseAddress } from './responseAddress';
import { ResponseTabs } from './ResponseTabs';
import { KillSwitch } from './stop/KillSwitch';

/** What Foresight would do, or have done, about signs of trouble; who may let it, and what became of it. */
export function ResponsePage() {
  const instances = listForesightSources();
  const [{ foresight }, change] = useResponseAddress();
  const { uid } = instances.find((one) => one.uid === foresight) ?? instances[0] ?? {};
  return (
    <PluginPage>
      {uid === undefined ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={2}>
          <Text element="p">
            {t(
              'response.what',
              'Foresight decides what would help and proves why; engines that you run act. Nothing is handed over that its limits, or a person, have not let pass.'
            )}
          </Text>
          <ForesightChoice id="response-foresight" value={uid} onChange={(one) => change({ foresight: one })} />
          <KillSwitch key={`switch ${uid}`} foresight={uid} />
          <ResponseTabs key={uid} foresight={uid} />
        </Stack>
      )}
    </PluginPage>
  );
}
