import React from 'react';
import { css, cx } from '@emotion/css';
import { dateTimeFormat, dateTimeForTimeZone, systemDateFormats, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { minute, type TimeRange } from '../../../engine';
import { verbatim } from '../../../ui';
import { chooseTicks } from '../../../ui/chart';
import type { PlanRow } from '../read/planRows';
import { describeInterval, describeRunway, formatDay } from './describeRunway';
import { findUrgency } from './urgency';

interface Props {
  row: PlanRow;
  /** From now to the end of the horizon, ms. */
  range: TimeRange;
}

const second = 1000;

/** When a limit is reached, from early to late, on the time axis of the column; a diamond marks when to order. */
export function RunwayPicture({ row, range }: Props) {
  const styles = useStyles2(getStyles);
  const urgency = findUrgency(row, range.from);
  const [early, likely, late] = [row.p10, row.p50, row.p90].map((seconds) => range.from + seconds * second);
  const isShown = urgency !== 'unknown' && Number.isFinite(early);
  const left = placeAt(early, range);
  const right = Number.isFinite(late) ? placeAt(late, range) : 100;
  return (
    <div className={styles.lane} role="img" aria-label={describePicture(row, range)}>
      {isShown && (
        <>
          <span
            className={cx(styles.bar, styles[urgency], !Number.isFinite(late) && styles.fading)}
            style={{ left: `${left}%`, width: `${Math.max(0.8, right - left)}%` }}
          />
          {Number.isFinite(likely) && <span className={styles.likely} style={{ left: `${placeAt(likely, range)}%` }} />}
          {Number.isFinite(row.orderBy) && (
            <span
              className={cx(styles.order, row.orderBy <= range.from && styles.due)}
              style={{ left: `${placeAt(row.orderBy, range)}%` }}
            />
          )}
        </>
      )}
    </div>
  );
}

/** The picture in words. */
function describePicture(row: PlanRow, range: TimeRange): string {
  const reached = [describeRunway(row, range.to - range.from), describeInterval(row)].filter(Boolean).join(', ');
  return Number.isFinite(row.orderBy)
    ? t('capacity.picture-order', 'Limit reached {{reached}}; order by {{day}}', {
        reached,
        day: formatDay(row.orderBy),
        ...verbatim,
      })
    : t('capacity.picture', 'Limit reached {{reached}}', { reached, ...verbatim });
}

/** The days below the column's title. */
export function RunwayAxis({ range: { from, to } }: { range: TimeRange }) {
  const styles = useStyles2(getStyles);
  const offset = dateTimeForTimeZone(undefined, from).utcOffset() * minute;
  return (
    <div className={styles.axis} aria-hidden="true">
      {chooseTicks({ from, to }, offset)
        // What stands too far at an edge has no room for its label.
        .filter((tick) => tick - from > 0.03 * (to - from) && tick - from < 0.96 * (to - from))
        .map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: `${placeAt(tick, { from, to })}%` }}>
            {dateTimeFormat(tick, { format: systemDateFormats.interval.day })}
          </span>
        ))}
    </div>
  );
}

/** Where a time stands, in percent; what lies outside is at its edge. */
function placeAt(time: number, { from, to }: TimeRange): number {
  return (100 * (Math.min(Math.max(time, from), to) - from)) / Math.max(1, to - from);
}

const getStyles = (theme: GrafanaTheme2) => ({
  lane: css({
    position: 'relative',
    height: 22,
    minWidth: 220,
    marginTop: 1,
    background: theme.colors.background.secondary,
    borderLeft: `1px solid ${theme.colors.border.strong}`,
  }),
  bar: css({ position: 'absolute', top: 5, height: 12, borderRadius: 2, opacity: 0.75 }),
  now: css({ background: theme.colors.error.main }),
  ahead: css({ background: theme.colors.warning.main }),
  enough: css({ background: theme.colors.success.main }),
  fading: css({ maskImage: 'linear-gradient(to right, black 40%, transparent)' }),
  likely: css({
    position: 'absolute',
    top: 2,
    height: 18,
    width: 3,
    marginLeft: -1,
    borderRadius: 1,
    background: theme.colors.text.maxContrast,
  }),
  order: css({
    position: 'absolute',
    top: 6,
    width: 10,
    height: 10,
    marginLeft: -5,
    transform: 'rotate(45deg)',
    background: theme.colors.background.primary,
    border: `2px solid ${theme.colors.text.primary}`,
  }),
  due: css({ borderColor: theme.colors.error.text, marginLeft: 1 }),
  axis: css({ position: 'relative', height: 16 }),
  tick: css({
    position: 'absolute',
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
