import React from 'react';
import { dateTimeFormat, dateTimeForTimeZone, getTimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { isTelling, type TimeAxis } from '../../../insight';
import { PageLink, verbatim } from '../../../ui';
import { chooseTicks } from '../../../ui/chart';
import { formatValue } from '../../../ui/health';
import { appPages } from '../../routes';
import type { Window } from '../incidentWindow';
import type { SignalRow } from './listRows';
import { StackLegend } from './StackLegend';
import { listTimes, SignalChart } from './SignalChart';
import { stackStyles } from './stackStyles';
import { useCursor } from './useCursor';

interface Props {
  rows: SignalRow[];
  /** Services whose names stand out. */
  named: string[];
  axis: TimeAxis;
  window: Window;
}

/**
 * The signals of the suspects below each other on one time axis, in the order in which they began. Pointer and arrow keys move
 * a cursor through all of them at once.
 */
export function SignalStack({ rows, named, axis, window }: Props) {
  const styles = useStyles2(stackStyles);
  const { place, handlers } = useCursor(axis.count);
  const times = listTimes(axis);
  return (
    // What the cursor points at is said by the slider: announced twice, it would never end.
    <div className={styles.stack} aria-live="off">
      {rows.map((row) => (
        <div key={`${row.service} ${row.evidence.signal}`} className={styles.row}>
          <div className={named.includes(row.service) ? styles.namedSubject : styles.subject}>
            <PageLink href={appPages.service(row.service)}>{row.service}</PageLink>
            <div className={styles.secondary}>{row.name}</div>
          </div>
          <div onMouseMove={handlers.onMouseMove} onMouseLeave={handlers.onMouseLeave}>
            <SignalChart row={row} axis={axis} window={window} cursor={place} />
          </div>
          <Figures row={row} place={place} />
        </div>
      ))}
      <div className={styles.row}>
        <StackLegend hasDeploys={rows.some(({ deploys }) => deploys.length > 0)} />
        <TimeSlider rows={rows} times={times} place={place} handlers={handlers} />
        <div className={styles.figure}>{place !== undefined && dateTimeFormat(times[place])}</div>
      </div>
    </div>
  );
}

/** The value at the cursor, or else the one furthest from what is usual. */
function Figures({ row, place }: { row: SignalRow; place: number | undefined }) {
  const styles = useStyles2(stackStyles);
  const { peak, usual } = row.evidence;
  const isUnusual = place === undefined && isTelling(row.evidence);
  return (
    <div className={styles.figure}>
      <span className={isUnusual ? styles.unusualFigure : undefined}>
        {formatKnown(place === undefined ? peak : row.values[place], row)}
      </span>
      <div className={styles.secondary}>
        {t('causes.usually', 'usually {{value}}', { value: formatKnown(usual, row), ...verbatim })}
      </div>
    </div>
  );
}

function formatKnown(value: number | null | undefined, { evidence }: SignalRow): string {
  return typeof value === 'number' ? formatValue(value, evidence.unit ?? 'short') : '–';
}

interface SliderProps {
  rows: SignalRow[];
  times: number[];
  place: number | undefined;
  handlers: ReturnType<typeof useCursor>['handlers'];
}

/** The time axis, on which arrow keys move the cursor. */
function TimeSlider({ rows, times, place, handlers }: SliderProps) {
  const styles = useStyles2(stackStyles);
  const [from, to] = [times[0], times[times.length - 1]];
  const minutesAhead = dateTimeForTimeZone(getTimeZone(), from).utcOffset();
  const at = place ?? times.length - 1;
  const values = rows.map((row) => `${row.service} ${row.name} ${formatKnown(row.values[at], row)}`);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('causes.time', 'Time in the charts')}
      aria-valuemin={0}
      aria-valuemax={times.length - 1}
      aria-valuenow={at}
      aria-valuetext={[dateTimeFormat(times[at]), ...values].join(', ')}
      className={`${styles.ticks} ${styles.slider}`}
      {...handlers}
    >
      {chooseTicks({ from, to }, minutesAhead * 60_000).map((time) => (
        <span key={time} className={styles.tick} style={{ left: `${(100 * (time - from)) / Math.max(to - from, 1)}%` }}>
          {dateTimeFormat(time, { format: to - from > dayMs ? 'MM-DD HH:mm' : 'HH:mm' })}
        </span>
      ))}
    </div>
  );
}

const dayMs = 24 * 3_600_000;
