import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, LinkButton, Stack, Text } from '@grafana/ui';
import { BulletList } from '../../../ui';
import { grafanaPages } from '../../routes';
import { useResponseAddress } from '../responseAddress';
import { hasResponses } from '../stop/useResponseState';
import { NothingSetUp } from '../suggestions/NothingSetUp';
import { ActionCard } from './ActionCard';
import { readCatalogue } from './findAction';
import { RulesDialog } from './RulesDialog';

/** What may be done about trouble at all, by which engine, and within which limits. */
export function CatalogueTab({ foresight }: { foresight: string }) {
  const [{ action }] = useResponseAddress();
  const [written, setWritten] = useState<string>();
  const { actions, problems, freeze } = readCatalogue(foresight);
  if (!hasResponses(foresight)) {
    return <NothingSetUp foresight={foresight} />;
  }
  const chosen = written === undefined ? undefined : actions.get(written);
  return (
    <Stack direction="column" gap={2}>
      {problems.length > 0 && (
        <Alert severity="warning" title={t('response.catalogue-problems', 'The catalogue has mistakes')}>
          <BulletList>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </BulletList>
        </Alert>
      )}
      <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
        <Text color="secondary">
          {t('response.catalogue-count', 'Actions: {{actions}}. Freezes: {{freezes}}.', {
            actions: actions.size,
            freezes: freeze.length,
          })}
        </Text>
        <LinkButton size="sm" variant="secondary" icon="cog" href={grafanaPages.editDataSource(foresight)}>
          {t('response.set-up', 'Settings of the data source')}
        </LinkButton>
      </Stack>
      {[...actions.values()].map((one) => (
        <ActionCard
          key={one.id}
          foresight={foresight}
          action={one}
          isChosen={one.id === action}
          onWrite={() => setWritten(one.id)}
        />
      ))}
      {chosen && <RulesDialog foresight={foresight} action={chosen} onClose={() => setWritten(undefined)} />}
    </Stack>
  );
}
