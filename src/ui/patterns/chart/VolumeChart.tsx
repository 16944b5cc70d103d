import React, { memo, useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatValue } from '../../health';
import type { LogPattern, PatternVolume } from '../logPatterns';
import { chartStyles } from './chartStyles';
import { listMarks, placeAt } from './listMarks';
import { MarkLane } from './MarkLane';
import { pickColors } from './patternColors';
import { Readout } from './Readout';
import { barPath, stackVolume, type StackedVolume, type VolumeUnit } from './stackVolume';
import { TimeAxis } from './TimeAxis';
import { useSteps } from './useSteps';

interface Props {
  volume: PatternVolume;
  /** All patterns of the answer: their states colour the bars and are marked above them. */
  rows: LogPattern[];
  unit: VolumeUnit;
  /** The pattern whose bars stand out. */
  selected: string | undefined;
  onSelect: (id: string) => void;
  timeZone: string;
}

/** Drawn to a fixed size, and stretched to the room there is. */
const size = { width: 1000, height: 100 };

/** Lines per pattern over time, on top of each other, with marks where a pattern became new, surged or went. */
export const VolumeChart = memo(function VolumeChart(props: Props) {
  const { volume, rows, unit, selected, onSelect, timeZone } = props;
  const theme = useTheme2();
  const styles = useStyles2(chartStyles);
  const stacked = useMemo(() => stackVolume(volume, unit), [volume, unit]);
  const colors = useMemo(() => pickColors(volume.columns, rows, theme), [volume, rows, theme]);
  const marks = useMemo(() => listMarks(rows, volume), [rows, volume]);
  const { place, point, press, leave } = useSteps(volume.times.length);
  const format = (value: number) => formatValue(value, unit === 'share' ? 'percentunit' : 'short');
  return (
    <div className={styles.chart}>
      <div className={styles.values} aria-hidden="true">
        {[stacked.max, stacked.max / 2, 0].map((value) => (
          <span key={value}>{format(value)}</span>
        ))}
      </div>
      <MarkLane marks={marks} volume={volume} selected={selected} onSelect={onSelect} timeZone={timeZone} />
      <div
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={t('patterns.chart', 'Log lines of the patterns over time')}
        aria-valuemin={0}
        aria-valuemax={volume.times.length - 1}
        aria-valuenow={place ?? volume.times.length - 1}
        aria-valuetext={describeStep(stacked, place ?? volume.times.length - 1, timeZone)}
        onMouseMove={point}
        onMouseLeave={leave}
        onKeyDown={press}
        onBlur={leave}
      >
        <svg
          aria-hidden="true"
          className={styles.bars}
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
        >
          {stacked.columns.map((column) => (
            <path
              key={column.id}
              data-pattern={column.id}
              d={barPath(column, { max: stacked.max, count: stacked.times.length }, size)}
              fill={colors.get(column.id)}
              opacity={selected === undefined || selected === column.id ? 1 : 0.25}
            />
          ))}
        </svg>
        {marks.map(({ id, time }) => (
          <div key={id} className={styles.stem} style={{ left: placeAt(time, volume) }} />
        ))}
        {place !== undefined && (
          <Readout stacked={stacked} colors={colors} place={place} selected={selected} timeZone={timeZone} />
        )}
      </div>
      <TimeAxis volume={volume} timeZone={timeZone} />
    </div>
  );
});

/** A step in words, for those who do not see it. */
function describeStep({ times, columns }: StackedVolume, place: number, timeZone: string): string {
  const lines = columns
    .filter(({ counts }) => counts[place] > 0)
    .map(({ name, counts }) => `${counts[place]}: ${name}`);
  return [dateTimeFormat(times[place], { timeZone }), ...lines].join(', ');
}
