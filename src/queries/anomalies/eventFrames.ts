import { describeEvent, type AnomalyEvent } from '../../engine';
import { createMessage, defaultLanguage, render, type Language } from '../../texts';
import { seriesTable, type Frame, type TableColumn } from '../../frames';
import { getValue } from '../engineTask';
import { describeRun, findSharedUnit } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import type { AnomalyResults } from './anomalyPieces';

type Answered = AnsweredSeries<AnomalyResults>;

/** One event of one series. */
interface Row {
  one: Answered;
  event: AnomalyEvent;
}

/** The anomalies of all series as events, the newest first, each with a line on what was seen and what was expected. */
export function eventFrames(context: LayoutContext, answered: Answered[]): Frame[] {
  const scored = answered.filter(({ results }) => results.anomalies?.ok);
  if (scored.length === 0) {
    return [];
  }
  const rows = scored
    .flatMap((one): Row[] => (getValue(one.results.anomalies)?.events ?? []).map((event) => ({ one, event })))
    .filter(({ event }) => event.end >= context.plan.from)
    .sort((a, b) => b.event.start - a.event.start);
  const unit = findSharedUnit(answered);
  const deploys = context.plan.deploys.length > 0 ? deployColumns(unit) : [];
  return [seriesTable(rows, [...eventColumns(unit, context), ...deploys], describeRun(context))];
}

function eventColumns(unit: string | undefined, { plan, language }: LayoutContext): Array<TableColumn<Row>> {
  const options = { unit, step: plan.step, language };
  return [
    { name: 'Start', role: 'start', type: 'time', value: ({ event }) => event.start },
    { name: 'End', role: 'end', type: 'time', value: ({ event }) => event.end },
    { name: 'Kind', role: 'kind', type: 'string', value: ({ event }) => event.kind },
    { name: 'Reason', role: 'reason', type: 'string', value: ({ event }) => describeReason(event, options) },
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

interface ReasonOptions {
  unit?: string;
  step: number;
  language?: Language;
}

function describeReason(event: AnomalyEvent, { language = defaultLanguage, ...options }: ReasonOptions): string {
  const reason = describeEvent(event, options);
  const { afterDeploy, start } = event;
  const message = afterDeploy
    ? createMessage('anomaly.after-deploy', { reason, span: { span: start - afterDeploy.deploy } })
    : reason;
  return render(message, { language });
}
