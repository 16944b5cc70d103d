import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import { PageLink, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { exploreQuery } from '../exploreQuery';
import { MendAll } from '../mend/MendAll';
import { MendButtons } from '../mend/MendButtons';
import type { Finding } from '../read/findings';
import { OutcomeBadge } from './OutcomeBadge';

/** So many are shown at first, and with each press more. */
const firstFindings = 10;

interface Props {
  foresight: string;
  /** Of the check. */
  title: string;
  findings: Finding[];
  onMended: () => void;
}

/** What a check found, service by service, with its query and the ways to mend it. */
export function FindingList({ foresight, title, findings, onMended }: Props) {
  const styles = useStyles2(getStyles);
  const [limit, setLimit] = useState(firstFindings);
  const rest = findings.length - limit;
  return (
    <>
      <MendAll foresight={foresight} findings={findings} onMended={onMended} />
      <ul className={styles.list} aria-label={t('maturity.found-by', 'Found by: {{title}}', { title, ...verbatim })}>
        {findings.slice(0, limit).map((one) => (
          <li key={one.id} className={styles.row}>
            {findings.length > 1 && <OutcomeBadge outcome={one.outcome} />}
            {one.service !== '' && (
              <PageLink href={appPages.service(one.service, { 'var-ds': foresight })}>{one.service}</PageLink>
            )}
            <div className={styles.found}>
              {one.found}
              {one.query && <code className={styles.query}>{one.query.expr}</code>}
            </div>
            <Stack gap={1} wrap="wrap" justifyContent="flex-end">
              {one.query && (
                <LinkButton size="sm" variant="secondary" icon="compass" href={exploreQuery(foresight, one.query)}>
                  {t('maturity.explore', 'Open in Explore')}
                </LinkButton>
              )}
              <MendButtons foresight={foresight} finding={one} onMended={onMended} />
            </Stack>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="sm" variant="secondary" onClick={() => setLimit(limit + 5 * firstFindings)}>
          {t('maturity.more', 'Show more ({{n}})', { n: rest })}
        </Button>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 }),
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    '& > a': { minWidth: 120 },
  }),
  found: css({ flex: '1 1 320px', overflowWrap: 'anywhere' }),
  query: css({
    display: 'block',
    maxHeight: '6em',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
