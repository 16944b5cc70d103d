import React from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { ForesightChoice } from '../discovery/ForesightChoice';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { PageTabs } from '../tabs/PageTabs';
import { ExerciseTab } from './exercise/ExerciseTab';
import { GlossaryTab } from './glossary/GlossaryTab';
import { useLearnAddress } from './learnAddress';

/** A guided exercise for teams, each step of which the page checks, and the words that it takes. */
export function LearnPage() {
  const instances = listForesightSources();
  const [{ tab, foresight }, change] = useLearnAddress();
  const { uid } = instances.find((one) => one.uid === foresight) ?? instances[0] ?? {};
  return (
    <PluginPage>
      <Stack direction="column" gap={2}>
        <Text element="p">
          {t(
            'learn.what',
            'Five steps on your own data, or on the demo shop: read a band, judge a backtest, find a cause, write a rule, respond. The page checks each answer against what the data say.'
          )}
        </Text>
        <ForesightChoice id="learn-foresight" value={uid} onChange={(one) => change({ foresight: one })} />
        <PageTabs
          id="learn"
          active={tab}
          onOpen={(name) => change({ tab: name })}
          tabs={[
            {
              name: 'exercise',
              label: t('learn.exercise', 'Exercise'),
              content: uid === undefined ? <NoDataSource /> : <ExerciseTab key={uid} foresight={uid} />,
            },
            { name: 'glossary', label: t('learn.glossary', 'Glossary'), content: <GlossaryTab /> },
          ]}
        />
      </Stack>
    </PluginPage>
  );
}
