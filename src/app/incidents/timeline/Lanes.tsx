import React from 'react';
import { cx } from '@emotion/css';
import { dateTimeFormat, dateTimeForTimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import { day, minute } from '../../../engine';
import type { TimelineKind } from '../../../incidents';
import { PageLink, verbatim } from '../../../ui';
import { chooseTicks } from '../../../ui/chart';
import { appPages } from '../../routes';
import type { useCursor } from '../../causes/ranking/useCursor';
import { describeMark } from './describeMark';
import { kindLooks } from './kindLooks';
import { laneStyles } from './laneStyles';
import { listMarks, placeAt, type Lane, type LaneMark, type LanePicture } from './layOutLanes';

interface Props {
  picture: LanePicture;
  /** Which of the marks, by time, is under the cursor. */
  place: number | undefined;
  handlers: Pick<ReturnType<typeof useCursor>['handlers'], 'onKeyDown'>;
  onPlace: (place: number) => void;
  timeZone: string;
}

/**
 * One line per service, with what was seen of it as symbols at their times. Their time axis is a slider: arrow keys go through
 * all of them by time, and each is read aloud.
 */
export function Lanes({ picture, place, handlers, onPlace, timeZone }: Props) {
  const styles = useStyles2(laneStyles);
  const marks = listMarks(picture);
  const chosen = place === undefined ? undefined : marks[place];
  const order = new Map(marks.map(({ mark }, i) => [mark.id, i]));
  return (
    <>
      <div className={styles.picture}>
        {picture.lanes.map((lane) => (
          <div key={lane.service} className={styles.row}>
            <LaneName service={lane.service} />
            <div className={styles.plot}>
              <Hit lane={lane} picture={picture} />
              {lane.marks.map((mark) => (
                <Mark
                  key={mark.id}
                  mark={mark}
                  picture={picture}
                  isChosen={chosen?.mark.id === mark.id}
                  title={describeMark(mark, lane.service, timeZone)}
                  onChoose={() => onPlace(order.get(mark.id) ?? 0)}
                />
              ))}
            </div>
            <div className={styles.state}>{describeState(lane, timeZone)}</div>
          </div>
        ))}
        <div className={styles.row}>
          <div />
          <div
            className={cx(styles.ticks, styles.slider)}
            role="slider"
            tabIndex={0}
            aria-label={t('incident-timeline.cursor', 'What was seen, by time')}
            aria-valuemin={0}
            aria-valuemax={Math.max(marks.length - 1, 0)}
            aria-valuenow={place ?? 0}
            aria-valuetext={
              chosen
                ? describeMark(chosen.mark, chosen.lane.service, timeZone)
                : t('incident-timeline.none-chosen', 'Arrow keys go through {{n}} marks', { n: marks.length })
            }
            onKeyDown={handlers.onKeyDown}
          >
            <Ticks picture={picture} timeZone={timeZone} />
          </div>
          <div />
        </div>
      </div>
      <Legend marks={marks.map(({ mark }) => mark)} />
    </>
  );
}

function LaneName({ service }: { service: string }) {
  const styles = useStyles2(laneStyles);
  return (
    <div className={styles.name}>
      {service === '' ? (
        t('incident-timeline.unknown', 'Service not known')
      ) : (
        <PageLink href={appPages.service(service)}>{service}</PageLink>
      )}
    </div>
  );
}

/** Behind the marks: how long the service was hit. */
function Hit({ lane: { hit }, picture }: { lane: Lane; picture: LanePicture }) {
  const styles = useStyles2(laneStyles);
  if (!hit) {
    return null;
  }
  const left = placeAt(hit.from, picture);
  return (
    <div
      className={styles.hit}
      style={{ left: `${left}%`, width: `${placeAt(hit.to ?? picture.to, picture) - left}%` }}
    />
  );
}

/** Kinds that have no length. */
const momentary: ReadonlySet<TimelineKind> = new Set(['deploy', 'changepoint', 'response']);

interface MarkProps {
  mark: LaneMark;
  picture: LanePicture;
  isChosen: boolean;
  title: string;
  onChoose: () => void;
}

/** Described by the slider around it: its own text is for the pointer. */
function Mark({ mark: { kind, severity, troubles, from, to }, picture, isChosen, title, onChoose }: MarkProps) {
  const styles = useStyles2(laneStyles);
  const left = placeAt(from, picture);
  const width = placeAt(to ?? picture.to, picture) - left;
  return (
    <>
      {!momentary.has(kind) && (
        <div className={cx(styles.span, styles[`${severity}Span`])} style={{ left: `${left}%`, width: `${width}%` }} />
      )}
      <span
        aria-hidden="true"
        className={cx(styles.mark, styles[severity], isChosen && styles.chosen)}
        style={{ left: `${left}%` }}
        title={title}
        data-kind={kind}
        onClick={onChoose}
      >
        <Icon name={kindLooks[kind].icon} size="sm" />
        {troubles.length > 1 && <span className={styles.count}>{troubles.length}</span>}
      </span>
    </>
  );
}

function describeState({ service, hit }: Lane, timeZone: string): string {
  if (!hit || service === '') {
    return '';
  }
  return hit.to === undefined
    ? t('incident-timeline.still-hit', 'not normal yet')
    : t('incident-timeline.normal', 'normal since {{time}}', {
        time: dateTimeFormat(hit.to, { timeZone, format: 'HH:mm' }),
        ...verbatim,
      });
}

function Ticks({ picture: { from, to }, timeZone }: { picture: LanePicture; timeZone: string }) {
  const styles = useStyles2(laneStyles);
  const offset = dateTimeForTimeZone(timeZone, from).utcOffset() * minute;
  return (
    <div aria-hidden="true">
      {chooseTicks({ from, to }, offset).map((time) => (
        <span key={time} className={styles.tick} style={{ left: `${placeAt(time, { from, to })}%` }}>
          {dateTimeFormat(time, { timeZone, format: to - from > day ? 'MM-DD HH:mm' : 'HH:mm' })}
        </span>
      ))}
    </div>
  );
}

function Legend({ marks }: { marks: LaneMark[] }) {
  const styles = useStyles2(laneStyles);
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return (
    <div className={styles.legend}>
      {kinds.map((kind) => (
        <span key={kind}>
          <Icon name={kindLooks[kind].icon} size="sm" /> {kindLooks[kind].text()}
        </span>
      ))}
    </div>
  );
}
