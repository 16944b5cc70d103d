import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { FleetRow } from '../../../ui/fleet';
import { HealthBadge } from '../../../ui/health';
import type { RowContext } from '../rows/Row';
import { Sparkline } from '../rows/Sparkline';
import { ServiceLink } from '../ServiceLink';
import { topReason } from '../topReason';

interface Props extends RowContext {
  rows: FleetRow[];
  height: number;
}

/** The services as tiles: a wall to be read from afar. */
export function Tiles({ rows, height, ...context }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} style={{ height }} aria-label={t('tiles.label', 'Services')}>
      {rows.map((row) => (
        <li key={row.service} className={styles.tile}>
          <div className={styles.head}>
            <ServiceLink row={row} href={context.linkOf(row)} />
            <HealthBadge state={row.now} />
          </div>
          {row.ahead !== row.now && (
            <div className={styles.head}>
              <span>{t('tiles.ahead', 'Ahead')}</span>
              <HealthBadge state={row.ahead} />
            </div>
          )}
          {context.showTrend && row.trend && <Sparkline trend={row.trend} />}
          <div className={styles.reason}>{topReason(row, context.cutoff)}</div>
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
    alignContent: 'start',
    gap: theme.spacing(1),
    overflow: 'auto',
    listStyle: 'none',
  }),
  tile: css({
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    // The browser lays out only what is seen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 6rem',
  }),
  head: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(1) }),
  reason: css({ fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary }),
});
