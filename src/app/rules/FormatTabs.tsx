import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, Tab, TabContent, TabsBar, useStyles2 } from '@grafana/ui';
import type { RuleSpec } from '../../alerts';
import { formatNames, writeRule, type FormatName } from './formats';

/** The rule in each format, to copy or to download. */
export function FormatTabs({ spec }: { spec: RuleSpec }) {
  const [active, setActive] = useState<FormatName>('provisioning');
  const styles = useStyles2(getStyles);
  const labels = labelsOf();
  const written = writeRule(spec, active);
  return (
    <section aria-label={t('formats.title', 'Formats')}>
      <TabsBar>
        {formatNames.map((name) => (
          <Tab key={name} label={labels[name]} active={name === active} onChangeTab={() => setActive(name)} />
        ))}
      </TabsBar>
      <TabContent className={styles.content}>
        {written.ok ? (
          <Stack direction="column" gap={1}>
            <Stack gap={1}>
              <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => written.text}>
                {t('formats.copy', 'Copy')}
              </ClipboardButton>
              <Button size="sm" variant="secondary" icon="download-alt" onClick={() => download(written)}>
                {t('formats.download', 'Download')}
              </Button>
            </Stack>
            <pre tabIndex={0} aria-label={labels[active]} className={styles.text}>
              {written.text}
            </pre>
          </Stack>
        ) : (
          <Alert severity="info" title={t('formats.not-possible', 'Not in this format')}>
            {written.message}
          </Alert>
        )}
      </TabContent>
    </section>
  );
}

function labelsOf(): Record<FormatName, string> {
  return {
    provisioning: t('formats.provisioning', 'Provisioning file'),
    terraform: 'Terraform',
    prometheus: t('formats.prometheus', 'Prometheus rules'),
    api: t('formats.api', 'API'),
    recording: t('formats.recording', 'Recording rules'),
  };
}

function download({ text, file }: { text: string; file: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

const getStyles = (theme: GrafanaTheme2) => ({
  content: css({ paddingTop: theme.spacing(2) }),
  text: css({ maxHeight: '60vh', overflow: 'auto' }),
});
