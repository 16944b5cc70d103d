import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, Tab, TabContent, TabsBar, useStyles2 } from '@grafana/ui';
import { ruleFormatNames, ruleFormats, writeRule, type RuleFormatName, type RuleSpec } from '../../../alerts';
import { download } from '../files/download';
import { translate } from '../translate';

/** The rule in each format, to copy or to download. */
export function FormatTabs({ spec }: { spec: RuleSpec }) {
  const [active, setActive] = useState<RuleFormatName>('grafana-yaml');
  const styles = useStyles2(getStyles);
  const written = writeRule(spec, active);
  return (
    <section aria-label={t('formats.title', 'Export formats')}>
      <TabsBar>
        {ruleFormatNames.map((name) => (
          <Tab
            key={name}
            label={translate(ruleFormats[name].label)}
            active={name === active}
            onChangeTab={() => setActive(name)}
          />
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
            <pre tabIndex={0} aria-label={translate(ruleFormats[active].label)} className={styles.text}>
              {written.text}
            </pre>
          </Stack>
        ) : (
          <Alert severity="info" title={t('formats.not-possible', 'Not available in this format')}>
            {written.message}
          </Alert>
        )}
      </TabContent>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  content: css({ paddingTop: theme.spacing(2) }),
  text: css({ maxHeight: '60vh', overflow: 'auto' }),
});
