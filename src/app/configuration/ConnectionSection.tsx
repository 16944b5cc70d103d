import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, LinkButton, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { verbatim } from '../../ui';
import { useHealth } from '../overview/useHealth';
import { grafanaPages } from '../routes';
import type { Instance } from './readInstance';

/** Whether the data source and its sources answer; who may change it gets there from here. */
export function ConnectionSection({ uid, name, isAdmin }: Instance) {
  const health = useHealth(uid);
  const isOk = health.status === 'ok';
  const title = isOk
    ? t('status.ok', '{{name}} works', { name, ...verbatim })
    : t('status.failed', '{{name}} has a problem', { name, ...verbatim });
  return (
    <section aria-label={t('configuration.connection', 'Connection')}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <Text element="h2" variant="h4">
          {t('configuration.connection', 'Connection')}
        </Text>
        {health.status === 'checking' ? (
          <LoadingPlaceholder text={t('status.checking', 'Checking {{name}}…', { name, ...verbatim })} />
        ) : (
          <Alert severity={isOk ? 'success' : 'error'} title={title}>
            {health.message}
          </Alert>
        )}
        {isAdmin ? (
          <LinkButton variant="secondary" icon="cog" href={grafanaPages.editDataSource(uid)}>
            {t('configuration.settings', 'Settings of the data source')}
          </LinkButton>
        ) : (
          <Text color="secondary">{t('configuration.read-only', 'Administrators change these settings.')}</Text>
        )}
      </Stack>
    </section>
  );
}
