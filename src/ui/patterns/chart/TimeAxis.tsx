import React from 'react';
import { dateTimeForTimeZone, dateTimeFormat, systemDateFormats } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { day, minute } from '../../../engine';
import { chooseTicks } from '../../chart';
import type { PatternVolume } from '../logPatterns';
import { chartStyles } from './chartStyles';
import { placeAt } from './listMarks';

interface Props {
  volume: PatternVolume;
  timeZone: string;
}

/** Times below the bars, at round hours of the time zone. */
export function TimeAxis({ volume, timeZone }: Props) {
  const styles = useStyles2(chartStyles);
  const { times, step } = volume;
  const [from, to] = [times[0], times[times.length - 1] + step];
  const offset = dateTimeForTimeZone(timeZone, from).utcOffset() * minute;
  const { hour: date, minute: time } = systemDateFormats.interval;
  const format = to - from > day ? date : time;
  // What stands too far to the right has no room for its label.
  const ticks = chooseTicks({ from, to }, offset).filter((tick) => tick - from < 0.98 * (to - from));
  return (
    <div className={styles.times} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ left: placeAt(tick, volume) }}>
          {dateTimeFormat(tick, { format, timeZone })}
        </span>
      ))}
    </div>
  );
}
