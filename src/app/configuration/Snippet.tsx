import React from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { ClipboardButton, Stack, Text, useStyles2 } from '@grafana/ui';
import type { InsightSettings } from '../../insight';
import { provisioningSnippet } from './provisioningSnippet';

/** The present rules and promises, to keep in a provisioning file. */
export function Snippet({ insight }: { insight: InsightSettings }) {
  const style = useStyles2(() => css({ maxHeight: '40vh', overflow: 'auto', width: '100%' }));
  const text = provisioningSnippet(insight);
  const title = t('configuration.provisioning', 'Own rules and SLOs for provisioning');
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Text element="h3" variant="h5">
        {title}
      </Text>
      <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
        {t('formats.copy', 'Copy')}
      </ClipboardButton>
      <pre tabIndex={0} aria-label={title} className={style}>
        {text}
      </pre>
    </Stack>
  );
}
