import { findPart, readProvenance, readRows, type TableReader } from '../../../src/frames';
import { describeReason, type Reason } from '../../../src/insight';
import { defaultLanguage, render } from '../../../src/texts';
import type { ServiceRow, ShownEvent, ShownReason } from './serviceRow';

/** A frame of Foresight's backend, or of Grafana's query API. */
export type ReadableFrame = NonNullable<Parameters<typeof readRows>[0]>;

/** The services of an answer, in its order. @throws Error where it has no table of services. */
export function readServiceRows(frames: readonly ReadableFrame[]): ServiceRow[] {
  const table = findPart(frames, 'services');
  if (table === undefined) {
    throw new Error(`The answer has no table of services among its ${frames.length} frames.`);
  }
  const { cutoff = 0 } = readProvenance(table) ?? {};
  const events = readRows(findPart(frames, 'events')).map((row) => ({
    service: row.text('service'),
    ...readEvent(row),
  }));
  return readRows(table).map((row) => {
    const own = readServiceRow(row, cutoff);
    return { ...own, events: events.filter(({ service }) => service === own.service) };
  });
}

/** The anomalies of an answer on the signals of a service. */
export function readEventRows(frames: readonly ReadableFrame[]): ShownEvent[] {
  return frames.flatMap((frame) => readRows(frame)).map(readEvent);
}

function readEvent(row: TableReader): ShownEvent {
  return { kind: row.text('signal'), start: row.number('start'), end: row.number('end') };
}

function readServiceRow(row: TableReader, cutoff: number): Omit<ServiceRow, 'events'> {
  const details = JSON.parse(row.text('details') || '{}') as { now?: Reason[] };
  return {
    service: row.text('service'),
    now: row.text('now'),
    reasons: (details.now ?? []).map((reason) => showReason(reason, cutoff)),
    figures: { rate: row.number('rate'), errors: row.number('errors'), duration: row.number('duration') },
  };
}

/** A reason as pages show it. */
function showReason(reason: Reason, cutoff: number): ShownReason {
  const { kind, scope, unit } = reason.signal;
  const message = describeReason(reason, cutoff);
  const { value } = message.values as { value?: { figure?: number } };
  return {
    severity: reason.severity,
    kind,
    scope,
    text: render(message, { language: defaultLanguage }),
    figure: (value?.figure ?? NaN) / (unit === 'ms' ? 1000 : 1),
  };
}
