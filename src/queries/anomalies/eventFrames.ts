import type { AnomalyEvent } from '../../engine';
import { seriesTable, type TableColumn } from '../../frames';
import { formatDuration } from '../../schema';
import { provenanceOf, sharedUnit, valueOf, type Answered, type Layout } from '../layout/context';

/** One event of one series. */
interface Row {
  one: Answered;
  event: AnomalyEvent;
}

/** The anomalies of all series as events, the newest first, each with a line on what was seen and what was expected. */
export const eventFrames: Layout = (context, answered) => {
  const judged = answered.filter(({ modelled }) => modelled.anomalies?.ok);
  if (judged.length === 0) {
    return [];
  }
  const rows = judged
    .flatMap((one): Row[] => (valueOf(one.modelled.anomalies)?.events ?? []).map((event) => ({ one, event })))
    .sort((a, b) => b.event.start - a.event.start);
  const unit = sharedUnit(answered);
  const deploys = context.plan.deploys.length > 0 ? deployColumns(unit) : [];
  return [seriesTable(rows, [...eventColumns(unit), ...deploys], provenanceOf(context))];
};

function eventColumns(unit: string | undefined): Array<TableColumn<Row>> {
  return [
    { name: 'Start', role: 'start', type: 'time', value: ({ event }) => event.start },
    { name: 'End', role: 'end', type: 'time', value: ({ event }) => event.end },
    { name: 'Kind', role: 'kind', type: 'string', value: ({ event }) => event.kind },
    { name: 'Reason', role: 'reason', type: 'string', value: ({ event }) => event.reason + deployReason(event) },
    {
      name: 'Severity',
      role: 'severity',
      type: 'number',
      unit: 'percentunit',
      value: ({ event }) => event.severity,
    },
    { name: 'Direction', role: 'direction', type: 'string', value: ({ event }) => event.direction },
    { name: 'Observed', role: 'observed', type: 'number', unit, value: ({ event }) => event.observed },
    { name: 'Expected from', role: 'lower', type: 'number', unit, value: ({ event }) => event.expected.lower },
    { name: 'Expected to', role: 'upper', type: 'number', unit, value: ({ event }) => event.expected.upper },
    { name: 'Peak', type: 'time', value: ({ event }) => event.peak },
  ];
}

/** Levels are those at the same hours before the deploy and since. */
function deployColumns(unit: string | undefined): Array<TableColumn<Row>> {
  return [
    {
      name: 'After deploy',
      role: 'deploy',
      type: 'number',
      unit: 'dateTimeAsIso',
      value: ({ event }) => event.afterDeploy?.deploy,
    },
    { name: 'Level before', type: 'number', unit, value: ({ event }) => event.afterDeploy?.before },
    { name: 'Level since', type: 'number', unit, value: ({ event }) => event.afterDeploy?.after },
  ];
}

function deployReason({ afterDeploy, start }: AnomalyEvent): string {
  return afterDeploy ? ` It began ${formatDuration(start - afterDeploy.deploy)} after a deploy.` : '';
}
