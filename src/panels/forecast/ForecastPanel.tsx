import React, { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2, type PanelData, type PanelProps, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelDataErrorView } from '@grafana/runtime';
import { LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { describeFailures } from '../../ui/failures';
import { useForecasts, type PanelInput } from './compute/useForecasts';
import { Charts } from './Charts';
import type { ForecastOptions } from './options';
import { Progress } from './Progress';
import { RunwayLines } from './RunwayLines';
import { Summary } from './Summary';
import type { ChartSeries } from './view/chartSeries';
import { findLimit } from './view/findLimit';

const lineHeight = 24;

/** History and forecast on one time axis: bands, anomalies, the present, and the time until a limit is reached. */
export function ForecastPanel(props: PanelProps<ForecastOptions>) {
  const { data, id, fieldConfig, options, timeRange } = props;
  const { series: frames, request } = data;
  const input = useMemo(() => readInput({ series: frames, request }, timeRange), [frames, request, timeRange]);
  const { series, progress } = useForecasts(input, options);
  if (series.length > 0) {
    return <Forecasts {...props} series={series} progress={progress} />;
  }
  const isWaiting = data.state === LoadingState.Loading || data.state === LoadingState.NotStarted;
  return isWaiting ? (
    <LoadingPlaceholder text={t('panel.loading', 'Forecasting…')} />
  ) : (
    <PanelDataErrorView
      panelId={id}
      data={data}
      fieldConfig={fieldConfig}
      needsTimeField
      needsNumberField
      message={
        describeFailures(data)[0] ??
        t('panel.empty', 'There is no time series to forecast. Widen the time range, or check the query.')
      }
    />
  );
}

/** The frames came just now: what they hold of later times is no observation. */
function readInput({ series, request }: Pick<PanelData, 'series' | 'request'>, { to }: TimeRange): PanelInput {
  return { frames: series, targets: request?.targets ?? [], times: { now: Date.now(), to: to.valueOf() } };
}

interface Props extends PanelProps<ForecastOptions> {
  series: ChartSeries[];
  progress: { done: number; all: number };
}

function Forecasts({ series, progress, options, timeRange, timeZone, width, height }: Props) {
  const styles = useStyles2(getStyles);
  // Where a viewer moved the limit to: for a look, never saved.
  const [moved, setMoved] = useState<{ from: number | undefined; value: number }>();
  const set = useMemo(() => findLimit(series, options), [series, options]);
  const limit = set && moved && moved.from === set.value ? { ...set, value: moved.value } : set;
  const notices = useMemo(() => [...new Set(series.flatMap((one) => one.notices))], [series]);
  const isBusy = progress.done < progress.all;
  const lines = (limit ? 1 : 0) + (isBusy ? 1 : 0) + (notices.length > 0 ? 1 : 0);
  return (
    <div className={styles.panel} style={{ width, height }}>
      {isBusy && <Progress {...progress} />}
      {notices.length > 0 && (
        <div className={styles.line} title={notices.join('\n')}>
          {notices.join(' ')}
        </div>
      )}
      {limit && <RunwayLines series={series} limit={limit} className={styles.line} />}
      <Charts
        series={series}
        options={options}
        timeRange={timeRange}
        timeZone={timeZone}
        width={width}
        height={height - lines * lineHeight}
        limit={limit?.value}
        onLimit={set && ((value) => setMoved({ from: set.value, value }))}
      />
      <Summary series={series} limit={limit} className="sr-only" />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({ position: 'relative', overflow: 'hidden' }),
  line: css({
    height: lineHeight,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
});
