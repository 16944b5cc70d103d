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

/** The tags of what was handed to an engine to be done. */
const doneTags = [recordTag, 'foresight-response', formatTag('event', 'handed-off')];

/** What people said of incidents in a range. Records that cannot be read give a notice. */
export async function readAllFeedback(
  range: TimeRange,
  deps: IncidentDeps
): Promise<{ feedback: StoredFeedback[]; notices: Message[] }> {
  const { records, notices } = await readRecords(range, [recordTag, feedbackTag], deps);
  return { feedback: records.flatMap((one) => readFeedback(one) ?? []), notices };
}

/** What was done in a range. Records that cannot be read give a notice. */
export function readDone(range: TimeRange, deps: IncidentDeps) {
  return readRecords(range, doneTags, deps);
}

/** The actions that were handed over during an incident for one of its services, each once. */
export function listDone({ start, end = Infinity, hit }: Incident, records: readonly StoredRecord[]): string[] {
  const services = new Set(hit.map(({ service }) => service));
  const own = records.filter(
    ({ time, tags }) =>
      time >= start - before && time <= end + after && readTag(tags, 'target').some((target) => services.has(target))
  );
  return [...new Set(own.flatMap(({ tags }) => readTag(tags, 'action')))];
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
