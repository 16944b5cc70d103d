import { describeEvent, type AnomalyEvent } from '../../../engine';
import { createMessage, render, type Language } from '../../../texts';
import { tableFrame, type Frame, type Provenance, type TableColumn } from '../../../frames';
import type { FleetMember } from '../../fleet/fleet';
import type { WatchedSeries } from '../../fleet/watch/analyseSignal';
import { newestStep } from '../../fleet/watch/readNewest';

/** One anomaly of one series of a member. */
interface Row {
  member: FleetMember;
  one: WatchedSeries;
  event: AnomalyEvent;
}

/**
 * One row per anomaly of any signal that was there from `from` (ms) on, the newest first: those that health is made of, with
 * the worst value of each and what was expected instead.
 */
export function eventsFrame(
  members: FleetMember[],
  { language, from }: { language: Language; from: number },
  provenance: Provenance
): Frame {
  const rows = members
    .flatMap((member) => member.watched.flatMap((one) => one.events.map((event): Row => ({ member, one, event }))))
    .filter(({ event }) => event.end >= from)
    .sort((a, b) => b.event.start - a.event.start);
  const columns: Array<TableColumn<Row>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ member }) => member.name },
    { name: 'Signal', role: 'signal', type: 'string', value: ({ one }) => one.state.kind },
    { name: 'Series', role: 'series', type: 'string', value: nameSeries },
    { name: 'Start', role: 'start', type: 'time', value: ({ event }) => event.start },
    { name: 'End', role: 'end', type: 'time', value: ({ event }) => event.end },
    { name: 'Kind', role: 'kind', type: 'string', value: ({ event }) => event.kind },
    { name: 'Severity', role: 'severity', type: 'number', unit: 'percentunit', value: ({ event }) => event.severity },
    { name: 'Reason', role: 'reason', type: 'string', value: (row) => describe(row, language) },
    { name: 'Direction', role: 'direction', type: 'string', value: ({ event }) => event.direction },
    { name: 'Observed', role: 'observed', type: 'number', value: ({ event }) => event.observed },
    { name: 'Expected from', role: 'lower', type: 'number', value: ({ event }) => event.expected.lower },
    { name: 'Expected to', role: 'upper', type: 'number', value: ({ event }) => event.expected.upper },
    { name: 'Unit', role: 'unit', type: 'string', value: ({ one }) => one.state.unit },
    {
      name: 'After deploy',
      role: 'deploy',
      type: 'number',
      unit: 'dateTimeAsIso',
      value: ({ event }) => event.afterDeploy?.deploy,
    },
  ];
  // What is sudden is known to the fine step.
  return tableFrame(rows, columns, { ...provenance, step: newestStep, part: 'events' });
}

function nameSeries({ member, one: { state } }: Row): string {
  const subject = state.subject === member.name ? undefined : state.subject;
  return [state.kind, state.part, subject].filter((one) => one !== undefined).join(' ');
}

function describe({ one: { state, history }, event }: Row, language: Language): string {
  const reason = describeEvent(event, { unit: state.unit, step: history.series.step });
  const { afterDeploy, start } = event;
  const span = { span: start - (afterDeploy?.deploy ?? start) };
  return render(afterDeploy ? createMessage('anomaly.after-deploy', { reason, span }) : reason, { language });
}
