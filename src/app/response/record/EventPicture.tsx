import React from 'react';
import { t } from '@grafana/i18n';
import type { TimeRange } from '../../../engine';
import { eventNames, findEvent } from '../names';
import { Lanes, type Lane } from '../picture/Lanes';
import type { RecordedEvent } from './recordedEvent';

/** Events over time, a row for each kind of them. */
export function EventPicture({ events, range }: { events: RecordedEvent[]; range: TimeRange }) {
  const known = new Set<string>(eventNames);
  const kinds = [...eventNames, ...new Set(events.map(({ event }) => event).filter((event) => !known.has(event)))];
  const lanes = kinds.flatMap((kind): Lane[] => {
    const marks = events
      .filter(({ event }) => event === kind)
      .map(({ time, action, target }) => ({ from: time, title: [action, target].filter(Boolean).join(' ') }));
    const { color, name } = findEvent(kind);
    return marks.length === 0 ? [] : [{ id: kind, name: name(), color, marks }];
  });
  return <Lanes label={t('response.record-picture', 'What was recorded over time')} lanes={lanes} range={range} />;
}
