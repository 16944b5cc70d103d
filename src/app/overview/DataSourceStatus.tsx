import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, LinkButton, LoadingPlaceholder, Stack } from '@grafana/ui';
import { verbatim } from '../../ui';
import { grafanaPages } from '../routes';
import { useHealth } from './useHealth';

/** Whether one Foresight data source and its sources answer. */
export function DataSourceStatus({ uid, name }: { uid: string; name: string }) {
  const health = useHealth(uid);
  if (health.status === 'checking') {
    return <LoadingPlaceholder text={t('status.checking', 'Checking {{name}}…', { name, ...verbatim })} />;
  }
  const isOk = health.status === 'ok';
  const title = isOk
    ? t('status.ok', '{{name}} works', { name, ...verbatim })
    : t('status.failed', '{{name}} has a problem', { name, ...verbatim });
  return (
    <Alert severity={isOk ? 'success' : 'error'} title={title}>
      <Stack direction="column" alignItems="flex-start">
        {health.message}
        <LinkButton
          size="sm"
          variant="secondary"
          icon="cog"
          href={grafanaPages.editDataSource(uid)}
          aria-label={t('status.settings-of', 'Settings of {{name}}', { name, ...verbatim })}
        >
          {t('status.settings', 'Settings')}
        </LinkButton>
      </Stack>
    </Alert>
  );
}
