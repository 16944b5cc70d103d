import type { DataFrame } from '@grafana/data';
import { isAnomalyKind, type DescribedEvent } from '../../../engine';
import { findField, readProvenance, readRows, type TableReader } from '../../../frames';

/** One anomaly of one of a service's signals; it ends with the last observation that belongs to it. */
export interface SignalEvent extends DescribedEvent {
  id: string;
  /** Kind of signal, and the series where it has several. */
  signal: string;
  series: string;
  /** Grafana unit id of the signal. */
  unit: string;
  /** How long after a deploy it began, ms; NaN where there was none. */
  sinceDeploy: number;
  /** [0, 1] */
  severity: number;
}

/** The events of a table of anomalies, as they come: the newest first. */
export function readEvents(frames: DataFrame[]): SignalEvent[] {
  return frames.flatMap((frame) => {
    const step = readProvenance(frame)?.step ?? 0;
    return findField(frame, 'start') ? readRows(frame).map((row) => readEvent(row, step)) : [];
  });
}

function readEvent({ text, number }: TableReader, step: number): SignalEvent {
  const kind = text('kind');
  return {
    id: `${text('signal')} ${text('series')} ${number('start')}`,
    signal: text('signal'),
    series: text('series'),
    start: number('start'),
    end: number('end') + step,
    kind: isAnomalyKind(kind) ? kind : 'spike',
    direction: (['up', 'down'] as const).find((one) => one === text('direction')) ?? 'none',
    observed: number('observed'),
    expected: { lower: number('lower'), upper: number('upper') },
    unit: text('unit'),
    sinceDeploy: number('start') - number('deploy'),
    severity: number('severity'),
  };
}
