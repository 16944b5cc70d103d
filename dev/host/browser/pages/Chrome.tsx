import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, NavModelItem } from '@grafana/data';
import { config, getBackendSrv } from '@grafana/runtime';
import { IncidentMenu } from './IncidentMenu';
import { languageCodes, languages } from '../../../../src/texts';
import { Button, RadioButtonGroup, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';

const { user, navTree } = config.bootData;

/** What is around every page: what this is, where one can go, theme and language. */
export function Chrome({ children }: { children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Text element="span" weight="bold">
          A stand-in for Grafana for demos and tests
        </Text>
        <Stack gap={2} wrap="wrap">
          <IncidentMenu />
          <Choices />
        </Stack>
      </header>
      <nav className={styles.nav} aria-label="Pages">
        <Stack gap={2} wrap="wrap">
          {(navTree as NavModelItem[]).map(({ url = '/', text }) => (
            <TextLink key={url} href={url} inline={false}>
              {text}
            </TextLink>
          ))}
        </Stack>
      </nav>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

function Choices() {
  const theme = config.theme2.isDark ? 'light' : 'dark';
  return (
    <Stack gap={1}>
      <RadioButtonGroup
        aria-label="Language"
        size="sm"
        options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
        value={user.language}
        onChange={(language) => choose({ language })}
      />
      <Button size="sm" variant="secondary" onClick={() => choose({ theme })}>
        {theme === 'light' ? 'Light theme' : 'Dark theme'}
      </Button>
    </Stack>
  );
}

/** Texts and colours are read when a page begins: it begins anew. */
async function choose(preference: { theme: string } | { language: string }): Promise<void> {
  await getBackendSrv().patch('/api/user/preferences', preference);
  window.location.reload();
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  header: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    background: theme.colors.warning.transparent,
  }),
  nav: css({ padding: theme.spacing(1, 2), borderBottom: `1px solid ${theme.colors.border.weak}` }),
  main: css({ flexGrow: 1, display: 'flex', flexDirection: 'column', padding: theme.spacing(2) }),
});
