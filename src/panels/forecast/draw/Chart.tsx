import React, { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type {} from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { t } from '@grafana/i18n';
import { UPlotChart, useStyles2, useTheme2 } from '@grafana/ui';
import type uPlot from 'uplot';
import { alignSeries } from '../view/alignSeries';
import type { ChartSeries } from '../view/chartSeries';
import { chartConfig, describeStructure } from './chartConfig';
import { LimitHandle } from './LimitHandle';
import { drawMarks, type Marks } from './marks';
import { Readout } from './Readout';

interface Props {
  series: ChartSeries[];
  /** ms. */
  range: [number, number];
  now: number;
  timeZone: TimeZone;
  width: number;
  height: number;
  showAnomalies: boolean;
  limit: number | undefined;
  /** Absent where the limit cannot be moved. */
  onLimit?: (limit: number) => void;
  /** What the chart shows, in words. */
  label: string;
}

/** Lines, bands, the present and the limit on one time axis. Moving the cursor or the limit draws nothing anew but them. */
export function Chart({ series, range, now, timeZone, showAnomalies, limit, onLimit, label, ...size }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [plot, setPlot] = useState<uPlot>();
  const aligned = useMemo(() => alignSeries(series, showAnomalies), [series, showAnomalies]);
  const structure = describeStructure(aligned, series);
  const [live] = useState(() => createLive({ range, marks: { now, nowLabel: '', limit } }));
  useLayoutEffect(() => live.set({ range, marks: { now, nowLabel: t('chart.now', 'now'), limit } }));
  const config = useMemo(() => {
    const made = chartConfig({
      series,
      lines: aligned.lines,
      theme,
      timeZone,
      range: () => live.get().range,
      include: () => live.get().marks.limit,
    });
    made.addHook('draw', (drawn) => drawMarks(drawn, live.get().marks, theme));
    return made;
    // The lines themselves are in `structure`: new values need no new chart.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [structure, theme, timeZone]);
  const [from, to] = range;
  useEffect(() => {
    // The axes follow the range and the limit without a new chart.
    plot?.batch(() => {
      plot.setScale('x', { min: from, max: to });
      plot.setData(plot.data, false);
      plot.redraw(true, true);
    });
  }, [plot, from, to, limit, now]);
  return (
    <div className={styles.chart} style={size}>
      <UPlotChart config={config} data={aligned.data} {...size} plotRef={setPlot} />
      {plot && <Readout plot={plot} series={series} aligned={aligned} timeZone={timeZone} label={label} />}
      {plot && limit !== undefined && onLimit && (
        <LimitHandle plot={plot} limit={limit} onLimit={onLimit} field={series[0]?.field} />
      )}
    </div>
  );
}

/** What the chart reads each time that it draws, so that it need not be made anew. */
function createLive(first: { range: [number, number]; marks: Marks }) {
  let present = first;
  return {
    get: () => present,
    set: (next: typeof first) => {
      present = next;
    },
  };
}

const getStyles = () => ({ chart: css({ position: 'relative' }) });
