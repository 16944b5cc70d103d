import React from 'react';
import { css, cx } from '@emotion/css';
import { dateTimeForTimeZone, dateTimeFormat, systemDateFormats, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { day, minute, type TimeRange } from '../../../engine';
import { verbatim } from '../../../ui';
import { chooseTicks } from '../../../ui/chart';
import { t } from '@grafana/i18n';
import type { Look } from '../names';

/** Something at a time, or from one time to another. */
export interface LaneMark {
  from: number;
  to?: number;
  /** What it is, read when it is pointed at. */
  title: string;
}

/** Marks of one kind, in a row of their own. */
export interface Lane {
  id: string;
  name: string;
  color: Look['color'];
  marks: LaneMark[];
}

interface Props {
  /** What the picture shows. */
  label: string;
  lanes: Lane[];
  range: TimeRange;
}

/** More marks than that in a row cannot be told apart. */
const maxMarks = 400;

/** What happened when: a row for each kind, so that nothing rests on colours alone. */
export function Lanes({ label, lanes, range }: Props) {
  const styles = useStyles2(getStyles);
  const summary = lanes.map(({ name, marks }) => `${name} ${marks.length}`).join(', ');
  return (
    <div
      className={styles.picture}
      role="img"
      aria-label={t('response.picture', '{{label}}: {{summary}}', { label, summary, ...verbatim })}
    >
      {lanes.map((lane) => (
        <LaneRow key={lane.id} lane={lane} range={range} />
      ))}
      <span />
      <TimeAxis range={range} />
    </div>
  );
}

function LaneRow({ lane: { name, color, marks }, range }: { lane: Lane; range: TimeRange }) {
  const styles = useStyles2(getStyles);
  const background = findColor(useTheme2(), color);
  return (
    <>
      <span className={styles.name}>{`${name} (${marks.length})`}</span>
      <div className={styles.lane}>
        {marks.slice(-maxMarks).map(({ from, to, title }, i) => (
          <span
            key={i}
            className={cx(styles.mark, to === undefined && styles.point)}
            style={{ ...placeMark({ from, to: to ?? from }, range), background }}
            title={`${dateTimeFormat(from)}: ${title}`}
          />
        ))}
      </div>
    </>
  );
}

function TimeAxis({ range: { from, to } }: { range: TimeRange }) {
  const styles = useStyles2(getStyles);
  const offset = dateTimeForTimeZone(undefined, from).utcOffset() * minute;
  const { day: date, hour: hours, minute: time } = systemDateFormats.interval;
  const format = to - from > 4 * day ? date : to - from > day ? hours : time;
  return (
    <div className={styles.times} aria-hidden="true">
      {chooseTicks({ from, to }, offset)
        // What stands too far at an edge has no room for its label.
        .filter((tick) => tick - from > 0.02 * (to - from) && tick - from < 0.97 * (to - from))
        .map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: `${100 * findShare(tick, { from, to })}%` }}>
            {dateTimeFormat(tick, { format })}
          </span>
        ))}
    </div>
  );
}

/** Where a time lies in the range, in [0, 1]; what lies outside is at its edge. */
export function findShare(time: number, { from, to }: TimeRange): number {
  return to > from ? Math.min(1, Math.max(0, (time - from) / (to - from))) : 0;
}

function placeMark(mark: TimeRange, range: TimeRange): React.CSSProperties {
  const [left, right] = [findShare(mark.from, range), findShare(mark.to, range)];
  return { left: `${100 * left}%`, width: `${100 * (right - left)}%` };
}

function findColor(theme: GrafanaTheme2, color: Look['color']): string {
  const { error, warning, success, info, text } = theme.colors;
  const main: Partial<Record<Look['color'], string>> = {
    red: error.main,
    orange: warning.main,
    green: success.main,
    blue: info.main,
    darkgrey: text.secondary,
  };
  return main[color] ?? theme.visualization.getColorByName(color);
}

const getStyles = (theme: GrafanaTheme2) => ({
  picture: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(6rem, max-content) 1fr',
    columnGap: theme.spacing(1),
    rowGap: theme.spacing(0.25),
    alignItems: 'center',
  }),
  name: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  lane: css({ position: 'relative', height: 18, background: theme.colors.background.secondary, overflow: 'hidden' }),
  mark: css({ position: 'absolute', top: 3, height: 12, minWidth: 3, borderRadius: 1 }),
  point: css({ width: '3px !important', transform: 'translateX(-1px)' }),
  times: css({
    position: 'relative',
    height: 20,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  tick: css({ position: 'absolute', top: 2, transform: 'translateX(-50%)', whiteSpace: 'nowrap' }),
});
