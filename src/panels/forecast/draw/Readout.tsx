import React, { useEffect, useState, type KeyboardEvent } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type uPlot from 'uplot';
import { renderEvent } from '../../../ui/health';
import type { Aligned } from '../view/alignSeries';
import type { ChartSeries } from '../view/chartSeries';
import { mostRows, readoutRows, type ReadoutRow } from '../view/readoutRows';

interface Props {
  plot: uPlot;
  series: ChartSeries[];
  aligned: Aligned;
  timeZone: TimeZone;
  label: string;
}

interface Spot {
  index: number;
  left: number;
}

/** What the cursor stands on. The cursor follows the mouse, or the arrow keys where the chart has the focus. */
export function Readout({ plot, series, aligned, timeZone, label }: Props) {
  const styles = useStyles2(getStyles);
  const [spot, setSpot] = useState<Spot>();
  useEffect(() => {
    const follow = ({ cursor: { idx, left } }: uPlot) =>
      setSpot(typeof idx === 'number' && left !== undefined && left >= 0 ? { index: idx, left } : undefined);
    const hooks = (plot.hooks.setCursor ??= []);
    hooks.push(follow);
    return () => {
      hooks.splice(hooks.indexOf(follow), 1);
    };
  }, [plot]);
  const press = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      moveCursor(plot, (spot?.index ?? -1) + direction * (event.shiftKey ? 10 : 1));
    } else if (event.key === 'Escape') {
      plot.setCursor({ left: -10, top: -10 });
    }
  };
  const rows = spot ? readoutRows(aligned, series, spot.index) : [];
  const isRight = spot !== undefined && spot.left > plot.over.clientWidth / 2;
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over;
  return (
    <div
      // A picture that is read value by value: arrow keys move its cursor.
      role="application"
      aria-roledescription={t('chart.role', 'chart')}
      aria-label={label}
      tabIndex={0}
      className={styles.area}
      style={{ left: offsetLeft, top: offsetTop, width: clientWidth, height: clientHeight }}
      onKeyDown={press}
    >
      {spot && rows.length > 0 && (
        <div
          role="status"
          className={styles.box}
          style={isRight ? { right: clientWidth - spot.left + 12 } : { left: spot.left + 12 }}
        >
          <div className={styles.time}>{dateTimeFormat(aligned.data[0][spot.index], { timeZone })}</div>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={row.name} row={row} />
          ))}
          {rows.length > mostRows && <div>{t('chart.more', 'and {{n}} more', { n: rows.length - mostRows })}</div>}
        </div>
      )}
    </div>
  );
}

function Row({ row }: { row: ReadoutRow }) {
  const { name, value, forecast, band, isAnomalous, event, write } = row;
  const styles = useStyles2(getStyles);
  return (
    <div>
      <span className={styles.name}>{name}</span> {value}
      {forecast !== '' && ` ${t('chart.forecast', 'forecast')} ${forecast}`}
      {band !== '' && ` (${band})`}
      {event && <div className={styles.anomaly}>{renderEvent(event, undefined, write)}</div>}
      {!event && isAnomalous && <div className={styles.anomaly}>{t('chart.anomaly', 'outside its interval')}</div>}
    </div>
  );
}

function moveCursor(plot: uPlot, index: number): void {
  const [times] = plot.data;
  const time = times[Math.min(Math.max(index, 0), times.length - 1)];
  plot.setCursor({ left: plot.valToPos(time, 'x'), top: plot.over.clientHeight / 2 });
}

const getStyles = (theme: GrafanaTheme2) => ({
  // The mouse goes through to the chart; the focus stays here.
  area: css({
    position: 'absolute',
    pointerEvents: 'none',
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}` },
  }),
  box: css({
    position: 'absolute',
    top: 0,
    zIndex: theme.zIndex.tooltip,
    maxWidth: '26rem',
    padding: theme.spacing(0.5, 1),
    fontSize: theme.typography.bodySmall.fontSize,
    background: theme.colors.background.elevated,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    boxShadow: theme.shadows.z2,
  }),
  time: css({ color: theme.colors.text.secondary }),
  name: css({ fontWeight: theme.typography.fontWeightMedium }),
  anomaly: css({ color: theme.colors.error.text }),
});
