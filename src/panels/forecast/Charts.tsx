import React, { useMemo, type ComponentProps } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { verbatim } from '../../ui';
import { Chart } from './draw/Chart';
import { pickColor } from './draw/chartConfig';
import type { ForecastOptions } from './options';
import type { ChartSeries } from './view/chartSeries';
import { isDoubtful, remarkDoubt } from './view/doubt';
import { layoutGrid, groupSeries } from './view/groupSeries';
import { xRange } from './view/xRange';

interface Props {
  series: ChartSeries[];
  options: ForecastOptions;
  timeRange: TimeRange;
  timeZone: TimeZone;
  width: number;
  height: number;
  limit: number | undefined;
  onLimit: ((limit: number) => void) | undefined;
}

const legendHeight = 28;

/** All series in one chart per unit, or a small chart for each, all with the same time axis. */
export function Charts({ series, options, timeRange, timeZone, width, height, limit, onLimit }: Props) {
  const styles = useStyles2(getStyles);
  const { showFuture, showAnomalies, showLegend, layout } = options;
  const [from, to] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const range = useMemo(() => xRange(series, { from, to }, showFuture), [series, from, to, showFuture]);
  const groups = useMemo(() => groupSeries(series, layout), [series, layout]);
  const now = Math.max(...series.map(({ cutoff }) => cutoff ?? -Infinity));
  const { columns, ...size } = layoutGrid(groups.length, { width, height });
  const common = { range, now, timeZone, showAnomalies, limit, onLimit, ...size };
  return (
    <div className={styles.grid} style={{ height, gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {groups.map((group) => (
        <GroupChart
          key={group[0].name}
          {...common}
          series={group}
          isAlone={groups.length === 1}
          showLegend={showLegend}
        />
      ))}
    </div>
  );
}

type GroupProps = Omit<ComponentProps<typeof Chart>, 'label'> & { isAlone: boolean; showLegend: boolean };

/** One chart with its legend, or with the name of its only series. */
function GroupChart({ series, height, isAlone, showLegend, ...props }: GroupProps) {
  const names = listNames(series);
  const hasLegend = showLegend && (series.length > 1 || !isAlone || series.some(isDoubtful));
  return (
    <section aria-label={names}>
      <Chart
        {...props}
        series={series}
        height={Math.max(0, height - (hasLegend ? legendHeight : 0))}
        label={t('chart.label', 'Forecast of {{names}}', { names, ...verbatim })}
      />
      {hasLegend && <Legend series={series} />}
    </section>
  );
}

function Legend({ series }: { series: ChartSeries[] }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  return (
    <ul className={styles.legend}>
      {series.map((one, place) => (
        <li key={one.name} className={styles.entry}>
          <svg width={14} height={4} aria-hidden="true">
            <rect width={14} height={4} fill={pickColor(one, place, theme)} />
          </svg>
          {remarkDoubt(one.name, one)}
        </li>
      ))}
    </ul>
  );
}

function listNames(series: ChartSeries[]): string {
  const [first, second, ...others] = series.map(({ name }) => name);
  return [first, second, ...(others.length > 0 ? [`+${others.length}`] : [])].filter(Boolean).join(', ');
}

const getStyles = (theme: GrafanaTheme2) => ({
  grid: css({ display: 'grid', gap: theme.spacing(0, 1), overflowY: 'auto', alignContent: 'start' }),
  legend: css({
    display: 'flex',
    gap: theme.spacing(2),
    height: legendHeight,
    overflowX: 'auto',
    whiteSpace: 'nowrap',
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  entry: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
});
