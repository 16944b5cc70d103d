import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Input, Stack, Text, useStyles2 } from '@grafana/ui';
import { HelpField } from '../../../ui';
import { listTerms } from './terms';

/** The words that pages, rules and documents use. */
export function GlossaryTab() {
  const styles = useStyles2(getStyles);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = listTerms().filter(({ name, meaning }) => `${name} ${meaning}`.toLocaleLowerCase().includes(wanted));
  return (
    <Stack direction="column" gap={2}>
      <HelpField id="glossary-search" label={t('learn.search', 'Search')}>
        <Input
          id="glossary-search"
          width={40}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </HelpField>
      <div role="status">{found.length === 0 && <Text>{t('learn.no-term', 'No term has this in it.')}</Text>}</div>
      <dl className={styles.list}>
        {found.map(({ id, name, meaning }) => (
          <div key={id} id={`term-${id}`}>
            <dt className={styles.name}>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'grid', gap: theme.spacing(1.5), maxWidth: '80ch' }),
  name: css({ fontWeight: theme.typography.fontWeightMedium }),
});
