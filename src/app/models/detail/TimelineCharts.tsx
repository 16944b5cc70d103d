import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2, useTheme2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { valueAxis } from '../../chart/axes';
import { linePath } from '../../chart/paths';
import { Plot } from '../../chart/Plot';
import { timeAxis } from '../../chart/timeAxis';
import { formatScore, goodCoverage } from '../formatScore';
import type { Scores } from '../read/modelRows';
import type { Timeline } from '../read/timelines';

interface Props {
  timeline: Timeline;
  /** ms; NaN where nothing changed. */
  changedAt: number;
  changed: string;
}

interface Shown {
  score: keyof Scores;
  title: string;
  /** What is good lies within it. */
  good: { from: number; to: number };
}

/** Coverage, errors and false alarms over time, each against what is good; a line marks what changed. */
export function TimelineCharts(props: Props) {
  const styles = useStyles2(getStyles);
  const shown: Shown[] = [
    { score: 'coverage', title: t('models.coverage', 'Coverage'), good: goodCoverage },
    { score: 'mase', title: t('models.mase', 'MASE'), good: { from: 0, to: 1 } },
    { score: 'wql', title: t('models.wql', 'Quantile loss'), good: { from: NaN, to: NaN } },
    { score: 'falseAlarms', title: t('models.false-alarms', 'False alarms a week'), good: { from: NaN, to: NaN } },
  ];
  return (
    <div className={styles.charts}>
      {shown.map((one) => (
        <div key={one.score} className={styles.chart}>
          <Text element="h5" variant="bodySmall" color="secondary">
            {one.title}
          </Text>
          <ScoreChart {...props} shown={one} />
        </div>
      ))}
    </div>
  );
}

function ScoreChart({ timeline, changedAt, changed, shown: { score, title, good } }: Props & { shown: Shown }) {
  const { colors } = useTheme2();
  const { times } = timeline;
  const values = timeline[score];
  const format = (value: number) => formatScore(score, value);
  const range = { from: times[0], to: times[times.length - 1] };
  const last = [...values].reverse().find(Number.isFinite) ?? NaN;
  return (
    <Plot
      label={t('models.chart', '{{title}} over time, now {{value}}', { title, value: format(last), ...verbatim })}
      x={timeAxis(range)}
      y={valueAxis([...values, good.from, good.to], { format, ticks: 3 })}
      height={110}
      points={times.map((time, i) => ({ x: time, text: `${dateTimeFormat(time)}: ${format(values[i])}` }))}
    >
      {({ x, y, width, height }) => (
        <>
          {Number.isFinite(good.to) && (
            <rect
              y={y(good.to)}
              width={width}
              height={Math.max(0, y(good.from) - y(good.to))}
              fill={colors.success.transparent}
            />
          )}
          {changedAt >= range.from && changedAt <= range.to && (
            <g>
              <title>{changed}</title>
              <line
                x1={x(changedAt)}
                x2={x(changedAt)}
                y2={height}
                stroke={colors.warning.text}
                strokeDasharray="6 4"
                strokeWidth={1.5}
              />
              <text x={x(changedAt) + 4} y={10} fill={colors.warning.text} fontSize={11}>
                {t('models.mark-changed', 'changed')}
              </text>
            </g>
          )}
          <path
            d={linePath(times.map((time, i) => ({ x: x(time), y: y(values[i]) })))}
            fill="none"
            stroke={colors.info.text}
            strokeWidth={2}
          />
        </>
      )}
    </Plot>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  charts: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(360px, 1fr))',
    gap: theme.spacing(1, 3),
  }),
  chart: css({ minWidth: 0 }),
});
