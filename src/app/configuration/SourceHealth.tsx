import React from 'react';
import { t } from '@grafana/i18n';
import { Icon, Stack, Text } from '@grafana/ui';
import { isDirect } from '../../sources';
import { useHealth } from '../overview/useHealth';
import type { AllowedSource } from '../discovery/useAllowedSources';

/** Whether a source answers; sources that are reached directly are part of the connection's own check. */
export function SourceHealth({ uid, kind }: AllowedSource) {
  return isDirect(kind) ? (
    <Text color="secondary">{t('configuration.direct', 'Checked with the connection above')}</Text>
  ) : (
    <GrafanaSourceHealth uid={uid} />
  );
}

function GrafanaSourceHealth({ uid }: { uid: string }) {
  const health = useHealth(uid);
  if (health.status === 'checking') {
    return <Text color="secondary">{t('configuration.checking', 'Checking…')}</Text>;
  }
  const isOk = health.status === 'ok';
  return (
    <Stack direction="row" gap={1} alignItems="center">
      <Icon name={isOk ? 'check-circle' : 'exclamation-triangle'} aria-hidden />
      <Text color={isOk ? 'success' : 'error'}>
        {isOk ? t('configuration.answers', 'Answers') : health.message || t('configuration.silent', 'Does not answer')}
      </Text>
    </Stack>
  );
}
