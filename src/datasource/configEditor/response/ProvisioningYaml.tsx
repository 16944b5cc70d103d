import React from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { ClipboardButton, ControlledCollapse, Stack, useStyles2 } from '@grafana/ui';
import { writeProvisioning } from '../../../ui';

/** What is set up, for a provisioning file; secrets are not known here. */
export function ProvisioningYaml({ settings }: { settings: object }) {
  const style = useStyles2(() => css({ maxHeight: '40vh', overflow: 'auto' }));
  if (Object.keys(settings).length === 0) {
    return null;
  }
  const text = writeProvisioning({ response: settings });
  return (
    <ControlledCollapse label={t('response-settings.yaml', 'Responses as YAML for a provisioning file')}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
          {t('response-settings.copy', 'Copy')}
        </ClipboardButton>
        <pre
          tabIndex={0}
          aria-label={t('response-settings.yaml', 'Responses as YAML for a provisioning file')}
          className={style}
        >
          {text}
        </pre>
      </Stack>
    </ControlledCollapse>
  );
}
