import React, { memo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { FleetRow } from '../../../ui/fleet';
import { HealthBadge } from '../../../ui/health';
import { Sparkline } from '../rows/Sparkline';
import { Timeline } from '../rows/Timeline';
import { TargetLink } from '../links/TargetLink';
import { describeTopReason } from '../view/describe';
import type { ViewContext } from '../view/viewContext';

/** One service: its health, ahead too where something comes, and why. */
export const Tile = memo(function Tile({ row, context }: { row: FleetRow; context: ViewContext }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name} title={row.service}>
          <TargetLink to={context.getLink(row)}>{row.service}</TargetLink>
        </span>
        <HealthBadge state={row.now} />
      </div>
      {row.reasonsAhead.length > 0 && (
        <div className={styles.head}>
          {context.ahead}
          <HealthBadge state={row.ahead} />
        </div>
      )}
      {context.showTrend && row.trend && <Sparkline trend={row.trend} />}
      {context.showTimeline && row.events.length > 0 && <Timeline events={row.events} range={context.range} />}
      <div className={styles.reason}>{describeTopReason(row, context.cutoff)}</div>
    </>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: theme.spacing(1) }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  reason: css({ fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary }),
});
