import { hour, minute, type TimeRange } from '../../engine';
import { createMessage, describeError, type Message } from '../../texts';
import { feedbackTag, readFeedback, type StoredFeedback } from '../feedback/feedback';
import type { Incident } from '../incident';
import type { IncidentDeps } from '../incidentDeps';
import type { StoredRecord } from '../records/record';
import { formatTag, readTag, recordTag } from '../records/tags';

/** Records of one answer. */
const maxRecords = 2_000;
/** What was done begins within an incident, or a little before or after it, ms. */
const before = 10 * minute;
const after = hour;

/** The tag of every record of a response. */
const responseTag = 'foresight-response';

/** What people said of incidents in a range. Records that cannot be read give a notice. */
export async function readAllFeedback(
  range: TimeRange,
  deps: IncidentDeps
): Promise<{ feedback: StoredFeedback[]; notices: Message[] }> {
  const { records, notices } = await readRecords(range, [recordTag, feedbackTag], deps);
  return { feedback: records.flatMap((one) => readFeedback(one) ?? []), notices };
}

/** What became of responses in a range: suggested, handed over, verified. Records that cannot be read give a notice. */
export function readResponses(range: TimeRange, deps: IncidentDeps) {
  return readRecords(range, [recordTag, responseTag], deps);
}

/** What was handed to an engine to be done in a range, and not taken back or refused by it. Records that cannot be read give a notice. */
export async function readDone(range: TimeRange, deps: IncidentDeps) {
  const read = (event: string) => readRecords(range, [recordTag, responseTag, formatTag('event', event)], deps);
  const [{ records, notices }, ...undone] = await Promise.all(['handed-off', 'withdrawn', 'failed'].map(read));
  const keys = new Set(undone.flatMap((one) => one.records.flatMap(({ tags }) => readTag(tags, 'key'))));
  return { records: records.filter(({ tags }) => !readTag(tags, 'key').some((key) => keys.has(key))), notices };
}

/** The actions that were handed over during an incident for one of its services, each once. */
export function listDone(incident: Incident, records: readonly StoredRecord[]): string[] {
  const own = records.filter((record) => isAbout(record, incident));
  return [...new Set(own.flatMap(({ tags }) => readTag(tags, 'action')))];
}

/** Whether a record of a response is of the time and of a service of an incident. */
export function isAbout({ time, tags }: StoredRecord, { start, end = Infinity, hit }: Incident): boolean {
  const targets = readTag(tags, 'target');
  return time >= start - before && time <= end + after && hit.some(({ service }) => targets.includes(service));
}

async function readRecords(
  { from, to }: TimeRange,
  tags: readonly string[],
  { grafana, signal }: IncidentDeps
): Promise<{ records: StoredRecord[]; notices: Message[] }> {
  if (!grafana) {
    return { records: [], notices: [] };
  }
  try {
    const records = await grafana.records.list({ from: from - before, to: to + after, tags, limit: maxRecords });
    return { records, notices: [] };
  } catch (error) {
    signal.throwIfAborted();
    return { records: [], notices: [createMessage('incidents.no-records', { reason: describeError(error) })] };
  }
}
