import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { CheckGroup } from '../read/filterFindings';
import { FindingList } from './FindingList';
import { OutcomeBadge } from './OutcomeBadge';
import { describeCounts } from './OutcomeBar';

interface Props {
  foresight: string;
  group: CheckGroup;
  onMended: () => void;
}

/** One check: how it came out, and, opened, what was asked, why it matters, what was found where and how to mend it. */
export function CheckItem({ foresight, group, onMended }: Props) {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(false);
  const { title, outcome, counts, findings } = group;
  const [{ question, why, found }] = findings;
  const text = findings.length === 1 ? found : describeCounts(counts);
  return (
    <details className={styles.check} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name={isOpen ? 'angle-down' : 'angle-right'} aria-hidden />
        <span className={styles.badge}>
          <OutcomeBadge outcome={outcome} />
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.found}>{text}</span>
      </summary>
      {isOpen && (
        <div className={styles.details}>
          <dl className={styles.facts}>
            <dt>{t('maturity.asked', 'Asked')}</dt>
            <dd>{question}</dd>
            <dt>{t('maturity.why', 'Why it matters')}</dt>
            <dd>{why}</dd>
          </dl>
          <FindingList foresight={foresight} title={title} findings={findings} onMended={onMended} />
        </div>
      )}
    </details>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  check: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
  }),
  summary: css({
    display: 'grid',
    gridTemplateColumns: '16px 120px minmax(180px, 2fr) 3fr',
    gap: theme.spacing(1),
    alignItems: 'center',
    padding: theme.spacing(1),
    cursor: 'pointer',
    listStyle: 'none',
    '&::-webkit-details-marker': { display: 'none' },
    '&:hover': { background: theme.colors.action.hover },
    [theme.breakpoints.down('md')]: { gridTemplateColumns: '16px 120px 1fr', '& > :last-child': { gridColumn: '3' } },
  }),
  badge: css({ justifySelf: 'start' }),
  title: css({ fontWeight: theme.typography.fontWeightMedium }),
  found: css({ color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
  details: css({ padding: theme.spacing(0, 2, 2, 4) }),
  facts: css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: theme.spacing(1, 0, 2),
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, maxWidth: '90ch' },
  }),
});
