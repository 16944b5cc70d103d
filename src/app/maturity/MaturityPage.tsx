import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Combobox, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../ui';
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
          {instances.length > 1 && (
            <HelpField id="maturity-foresight" label={t('scene.data-source', 'Foresight data source')}>
              <Combobox
                id="maturity-foresight"
                width={40}
                options={instances.map((one) => ({ value: one.uid, label: one.name }))}
                value={uid}
                onChange={({ value }) => change({ foresight: value })}
              />
            </HelpField>
          )}
          <MaturityTabs key={uid} foresight={uid} />
        </Stack>
      )}
    </PluginPage>
  );
}
