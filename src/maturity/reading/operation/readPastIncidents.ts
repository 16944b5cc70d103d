import { hashText, week, type TimeRange } from '../../../engine';
import { findPart, readRows } from '../../../frames';
import {
  createIncidentQuery,
  feedbackTag,
  readFeedback,
  recordTag,
  type IncidentOptions,
  type StoredFeedback,
} from '../../../incidents';
import { describeError, createMessage } from '../../../texts';
import type { MaturityRunDeps } from '../../maturityDeps';
import { known, notKnown, tryRead, type Known } from '../known';
import type { PastIncident } from './pastIncident';

/** Incidents of one week that are looked at. */
const maxIncidents = 500;
const maxRecords = 2_000;
/** What was marked without an end lasted so long, ms. */
const defaultLength = 3_600_000;
/** What people say happened for real; the others were noise, or were planned. */
const realVerdicts: ReadonlySet<string> = new Set(['useful', 'known-cause']);

/** What people said of alerts and incidents of a range. */
export async function readAllFeedback(
  { from, to }: TimeRange,
  { grafana, incidents, signal }: MaturityRunDeps
): Promise<Known<StoredFeedback[]>> {
  if (!grafana) {
    return notKnown(incidents.withheld ?? createMessage('operation.no-grafana', {}));
  }
  return tryRead(signal, async () => {
    const records = await grafana.records.list({ from, to, tags: [recordTag, feedbackTag], limit: maxRecords });
    return records.flatMap((one) => readFeedback(one) ?? []);
  });
}

export interface IncidentsRequest {
  range: TimeRange;
  sources: { metrics: { uid: string }; logs?: { uid: string } };
  feedback: Known<StoredFeedback[]>;
  advance: () => void;
}

/**
 * What is known to have happened in a range: incidents that people marked as real, and those that signals themselves show, not
 * alerts alone: an alert is no proof of itself. Noise, what was planned and what harmed nobody are not among them.
 */
export async function readPastIncidents(
  { range, sources, feedback, advance }: IncidentsRequest,
  deps: MaturityRunDeps
): Promise<Known<PastIncident[]>> {
  const found = new Map<string, PastIncident>();
  const failures: unknown[] = [];
  const weeks = splitWeeks(range);
  for (const one of weeks) {
    deps.signal.throwIfAborted();
    try {
      (await readWeek(one, { sources, now: range.to }, deps)).forEach((incident) => found.set(incident.id, incident));
    } catch (error) {
      deps.signal.throwIfAborted();
      failures.push(error);
    }
    advance();
  }
  const said = feedback.ok ? feedback.value : [];
  const marked = said.filter(({ verdict }) => realVerdicts.has(verdict)).map((one) => toIncident(one, range.to));
  const missed = marked.filter((one) => ![...found.values()].some((other) => isSame(one, other)));
  if (failures.length === weeks.length && marked.length === 0) {
    return notKnown(createMessage('operation.no-incidents', { reason: describeError(failures[0]) }));
  }
  const noise = said.filter(({ verdict }) => !realVerdicts.has(verdict)).map((one) => toIncident(one, range.to));
  const real = [...found.values()].filter((one) => !noise.some((other) => isSame(one, other)));
  return known([...real, ...missed].sort((a, b) => b.from - a.from));
}

/** Whole weeks from the end on, and what is left at the beginning. */
export function splitWeeks({ from, to }: TimeRange): TimeRange[] {
  const count = Math.max(1, Math.ceil((to - from) / week));
  return Array.from({ length: count }, (_, i) => ({ from: Math.max(from, to - (i + 1) * week), to: to - i * week }));
}

async function readWeek(
  { from, to }: TimeRange,
  // Seen from the present: of weeks long past, no log line is read for what would be new in it.
  { sources: { metrics, logs }, now }: Pick<IncidentsRequest, 'sources'> & { now: number },
  deps: MaturityRunDeps
): Promise<PastIncident[]> {
  const run = (output: IncidentOptions['output']) =>
    deps.runQuery(
      { ...createIncidentQuery({ output, source: { uid: metrics.uid }, logs: { uid: logs?.uid ?? '' } }) },
      { refId: 'A', from, to, intervalMs: 300_000, now, forAlert: false },
      deps
    );
  const [table, timeline] = [await run('table'), await run('timeline')];
  const alerted = new Map<string, number>();
  const shown = new Set<string>();
  readRows(findPart(timeline, 'timeline')).forEach((row) => {
    const [id, start] = [row.text('incident'), row.number('start')];
    if (row.text('kind') === 'alert') {
      alerted.set(id, Math.min(start, alerted.get(id) ?? start));
    } else if (row.text('kind') === 'anomaly' || row.text('kind') === 'logPattern') {
      shown.add(id);
    }
  });
  return readRows(findPart(table, 'incidents'))
    .slice(0, maxIncidents)
    .filter(
      (row) =>
        row.text('severity') !== 'info' && (shown.has(row.text('incident')) || realVerdicts.has(row.text('feedback')))
    )
    .filter((row) => row.text('feedback') === '' || realVerdicts.has(row.text('feedback')))
    .map((row) => {
      const [id, end] = [row.text('incident'), row.number('end')];
      const alertedAt = alerted.get(id);
      return {
        id,
        title: row.text('headline'),
        services: row
          .text('services')
          .split(', ')
          .filter((name) => name !== ''),
        from: row.number('start'),
        to: Number.isNaN(end) ? to : end,
        ...(alertedAt !== undefined && { alertedAt }),
      };
    });
}

function toIncident(
  { id, incident, note, from, to, services, signal = '' }: StoredFeedback,
  now: number
): PastIncident {
  return {
    id: incident ?? hashText(`feedback ${id}`),
    title: note || signal || services.join(', '),
    services,
    from,
    to: Math.min(now, to ?? from + defaultLength),
  };
}

/** One time, and a service in common where both name any. */
function isSame(one: PastIncident, other: PastIncident): boolean {
  const isNear = one.from <= other.to && other.from <= one.to;
  const areNamed = one.services.length > 0 && other.services.length > 0;
  return one.id === other.id || (isNear && (!areNamed || one.services.some((name) => other.services.includes(name))));
}
