import { numberFrames, tableFrame, type Frame, type FramePart, type TableColumn } from '../../../frames';
import { render, type Language } from '../../../texts';
import type { StoredFeedback } from '../../feedback/feedback';
import { matchFeedback, matchTroubleFeedback } from '../../feedback/matchFeedback';
import type { SimilarIncident } from '../../grouping/findSimilar';
import type { Incident } from '../../incident';
import type { TimelineRow } from '../../reading/listResponses';

/** Rows of one table. */
const maxRows = 2_000;

/** What tables of incidents are laid out with. */
export interface IncidentLayout {
  language: Language;
  feedback: readonly StoredFeedback[];
  /** The end of the range, ms. */
  cutoff: number;
}

const endColumn = <Row extends { end?: number }>(): TableColumn<Row> =>
  // A number: what goes on has no end, which a time cannot say.
  ({ name: 'End', role: 'end', type: 'number', unit: 'dateTimeAsIso', value: ({ end }) => end });

/** One row per incident, the newest first. */
export function incidentsFrame(incidents: readonly Incident[], layout: IncidentLayout): Frame {
  const { feedback } = layout;
  const columns: Array<TableColumn<Incident>> = [
    ...describeColumns(layout.language),
    { name: 'At risk', role: 'atRisk', type: 'string', value: ({ atRisk }) => atRisk.join(', ') },
    { name: 'Likely cause', role: 'cause', type: 'string', value: ({ cause }) => cause?.service ?? '' },
    {
      name: 'Likelihood',
      role: 'likelihood',
      type: 'number',
      unit: 'percentunit',
      decimals: 0,
      value: ({ cause }) => cause?.likelihood,
    },
    { name: 'Alerts', role: 'alerts', type: 'number', decimals: 0, value: countAlerts },
    { name: 'Seen', role: 'troubles', type: 'number', decimals: 0, value: ({ troubles }) => troubles.length },
    { name: 'Feedback', role: 'feedback', type: 'string', value: (one) => matchFeedback(one, feedback)?.verdict ?? '' },
  ];
  return table(incidents, columns, { part: 'incidents', layout });
}

function describeColumns(language: Language): Array<TableColumn<Incident>> {
  return [
    { name: 'Incident', role: 'headline', type: 'string', value: ({ headline }) => render(headline, { language }) },
    { name: 'Start', role: 'start', type: 'time', value: ({ start }) => start },
    endColumn(),
    { name: 'Severity', role: 'severity', type: 'string', value: ({ severity }) => severity },
    {
      name: 'Services',
      role: 'services',
      type: 'string',
      value: ({ hit }) => hit.map(({ service }) => service).join(', '),
    },
    { name: 'Id', role: 'incident', type: 'string', hidden: true, value: ({ id }) => id },
  ];
}

function countAlerts({ troubles }: Incident): number {
  return troubles.filter(({ kind }) => kind === 'alert').length;
}

/** One row for each that was seen of the incidents or done about them, in the order of time. */
export function timelineFrame(
  incidents: readonly Incident[],
  responses: readonly TimelineRow[],
  layout: IncidentLayout
): Frame {
  const seen = incidents.flatMap(({ id, troubles }) => troubles.map((trouble) => ({ ...trouble, incident: id })));
  const rows = [...seen, ...responses].sort((a, b) => a.start - b.start);
  const columns: Array<TableColumn<TimelineRow>> = [
    { name: 'Start', role: 'start', type: 'time', value: ({ start }) => start },
    endColumn(),
    { name: 'Kind', role: 'kind', type: 'string', value: ({ kind }) => kind },
    { name: 'Services', role: 'services', type: 'string', value: ({ services }) => services.join(', ') },
    { name: 'Seen', role: 'title', type: 'string', value: ({ title }) => title },
    { name: 'Severity', role: 'severity', type: 'string', value: ({ severity }) => severity },
    { name: 'From', role: 'origin', type: 'string', value: ({ origin }) => origin },
    {
      name: 'Feedback',
      role: 'feedback',
      type: 'string',
      value: (one) => matchTroubleFeedback(one, layout.feedback)?.verdict ?? '',
    },
    { name: 'Signal', role: 'signal', type: 'string', hidden: true, value: ({ signal = '' }) => signal },
    { name: 'Link', role: 'link', type: 'string', hidden: true, value: ({ link = '' }) => link },
    { name: 'Rule', role: 'rule', type: 'string', hidden: true, value: ({ rule = '' }) => rule },
    { name: 'Trouble', role: 'trouble', type: 'string', hidden: true, value: ({ id }) => id },
    { name: 'Id', role: 'incident', type: 'string', hidden: true, value: ({ incident }) => incident },
  ];
  return table(rows, columns, { part: 'timeline', layout });
}

/** One row per service that an incident hit, first hit first, then those that are at risk. */
export function hitFrame(incident: Incident | undefined, layout: IncidentLayout): Frame {
  const hit = (incident?.hit ?? []).map(({ service, from, to }) => ({ service, start: from, end: to, state: 'hit' }));
  const atRisk = (incident?.atRisk ?? []).map((service) => ({ service, start: NaN, state: 'at risk' }));
  const columns: Array<TableColumn<{ service: string; start: number; end?: number; state: string }>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ service }) => service },
    { name: 'State', role: 'state', type: 'string', value: ({ state }) => state },
    { name: 'Start', role: 'start', type: 'number', unit: 'dateTimeAsIso', value: ({ start }) => start },
    endColumn(),
    {
      name: 'Likelihood',
      role: 'likelihood',
      type: 'number',
      unit: 'percentunit',
      decimals: 0,
      value: ({ service }) => (service === incident?.cause?.service ? incident.cause.likelihood : undefined),
    },
  ];
  return table([...hit, ...atRisk], columns, { part: 'hit', layout });
}

/** An earlier incident with what was done then. */
export type SimilarRow = SimilarIncident & { done: readonly string[] };

/** One row per earlier incident that is like another, the most alike first. */
export function similarFrame(similar: readonly SimilarRow[], layout: IncidentLayout): Frame {
  const rows = similar.map((one) => ({ ...one, ...one.incident }));
  const verdict = (one: Incident) => matchFeedback(one, layout.feedback);
  const columns: Array<TableColumn<Incident & SimilarRow>> = [
    ...describeColumns(layout.language),
    {
      name: 'Similarity',
      role: 'similarity',
      type: 'number',
      unit: 'percentunit',
      decimals: 0,
      value: ({ similarity }) => similarity,
    },
    { name: 'Alerts', role: 'alerts', type: 'number', decimals: 0, value: countAlerts },
    { name: 'Feedback', role: 'feedback', type: 'string', value: (one) => verdict(one)?.verdict ?? '' },
    { name: 'Note', role: 'reason', type: 'string', value: (one) => verdict(one)?.note ?? '' },
    { name: 'Done', role: 'done', type: 'string', value: ({ done }) => done.join(', ') },
  ];
  return table(rows, columns, { part: 'similar', layout });
}

function table<Row>(
  rows: readonly Row[],
  columns: Array<TableColumn<Row>>,
  { part, layout: { cutoff } }: { part: FramePart; layout: IncidentLayout }
): Frame {
  return tableFrame(rows.slice(0, maxRows), columns, { kind: 'incidents', part, cutoff });
}

/** One number per service, for alert rules. */
export function incidentNumbers(
  services: readonly string[],
  name: string,
  value: (service: string) => number
): Frame[] {
  const rows = services.map((service) => ({ one: { name: service, labels: { service } }, value: value(service) }));
  const decimals = name === 'likelihood' ? {} : { decimals: 0 };
  return numberFrames(rows, { name, config: decimals, value: (row) => row.value }, () => ({ kind: 'incidents' }));
}
