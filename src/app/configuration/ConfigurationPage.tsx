import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Combobox, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../ui';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { listForesightSources } from '../discovery/listForesightSources';
import { ConnectionSection } from './ConnectionSection';
import { DiscoverySection } from './discovery/DiscoverySection';
import { LimitsSection } from './LimitsSection';
import { readInstance } from './readInstance';
import { SourcesSection } from './SourcesSection';

/** How Foresight is set up, what it finds with that, and what more it could find. */
export function ConfigurationPage() {
  const instances = listForesightSources();
  const [chosen, setChosen] = useState(instances[0]?.uid);
  const options = instances.map(({ uid, name }) => ({ value: uid, label: name }));
  const instance = instances.find(({ uid }) => uid === chosen);
  return (
    <PluginPage>
      {!instance ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={3}>
          <Text element="p">
            {t('configuration.what', 'What Foresight may query, what it finds there, and how to have it find more.')}
          </Text>
          {options.length > 1 && (
            <HelpField id="configuration-foresight" label={t('scene.data-source', 'Foresight data source')}>
              <Combobox
                id="configuration-foresight"
                options={options}
                value={instance.uid}
                onChange={({ value }) => setChosen(value)}
              />
            </HelpField>
          )}
          <Sections key={instance.uid} {...readInstance(instance)} />
        </Stack>
      )}
    </PluginPage>
  );
}

function Sections(instance: ReturnType<typeof readInstance>) {
  return (
    <>
      <ConnectionSection {...instance} />
      <SourcesSection {...instance} />
      <DiscoverySection {...instance} />
      <LimitsSection limits={instance.limits} />
    </>
  );
}
