import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import type { PlanOutcome } from '../read/backtestRows';

/** The interval that was planned as a bar, what came as a dot, each resource on a scale of its own. */
export function PlannedAndCame({ row }: { row: PlanOutcome }) {
  const styles = useStyles2(getStyles);
  const { planned, came, isHit } = row;
  const values = [planned.lower, planned.point, planned.upper, came].filter(Number.isFinite);
  if (values.length < 4) {
    return <>–</>;
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * 0.1 || Math.abs(most) * 0.1 || 1;
  const place = (value: number) => (100 * (value - least + room)) / (most - least + 2 * room);
  return (
    <div>
      <div className={styles.track} role="img" aria-label={describe(row)}>
        <span
          className={styles.planned}
          style={{ left: `${place(planned.lower)}%`, width: `${place(planned.upper) - place(planned.lower)}%` }}
        />
        <span className={styles.point} style={{ left: `${place(planned.point)}%` }} />
        <span className={cx(styles.came, isHit === false && styles.missed)} style={{ left: `${place(came)}%` }} />
      </div>
      <MutedText>{describe(row)}</MutedText>
    </div>
  );
}

/** "48% to 60% planned, 55% came". */
function describe({ planned, came, unit }: PlanOutcome): string {
  const format = (value: number) => formatValue(value, unit || 'short');
  return t('plan-backtest.planned', '{{lower}} to {{upper}} planned, {{came}} came', {
    lower: format(planned.lower),
    upper: format(planned.upper),
    came: format(came),
    ...verbatim,
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  track: css({ position: 'relative', height: 18, minWidth: 160, background: theme.colors.background.secondary }),
  planned: css({
    position: 'absolute',
    top: 4,
    height: 10,
    minWidth: 2,
    borderRadius: 2,
    background: theme.colors.info.main,
    opacity: 0.6,
  }),
  point: css({
    position: 'absolute',
    top: 2,
    height: 14,
    width: 2,
    marginLeft: -1,
    background: theme.colors.info.text,
  }),
  came: css({
    position: 'absolute',
    top: 4,
    width: 10,
    height: 10,
    marginLeft: -5,
    borderRadius: '50%',
    background: theme.colors.success.main,
    border: `2px solid ${theme.colors.text.maxContrast}`,
  }),
  missed: css({ background: theme.colors.error.main, borderRadius: 0 }),
});
